#include "model/school_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/laestab.hpp"

namespace llp {

namespace {

/// What marks are made of, wherever it was read.
struct Figures {
    std::string_view name;
    std::string_view postcode;
    std::optional<std::int64_t> laestab;
    std::optional<std::int64_t> la_code;
    std::optional<GridPoint> place;
    std::optional<std::int64_t> pupils;
    std::optional<std::int64_t> capacity;
    std::optional<std::int64_t> low_age;
    std::optional<std::int64_t> high_age;
};

constexpr char lowered(char byte) noexcept {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// FNV-1a over the letters in lower case, blanks left out.
std::uint64_t hashed(std::string_view text, std::uint64_t hash) noexcept {
    for (const char byte : text) {
        if (byte != ' ') {
            hash = (hash ^ static_cast<unsigned char>(lowered(byte))) * 0x100000001b3U;
        }
    }
    return hash;
}

std::uint64_t likeness(std::string_view name, std::string_view postcode) noexcept {
    constexpr std::uint64_t start = 0xcbf29ce484222325U;
    return name.empty() || postcode.empty() ? 0 : hashed(postcode, hashed("|", hashed(name, start)));
}

bool is_overfull(const Figures& figures) {
    return figures.pupils && figures.capacity.value_or(0) > 0 && 2 * *figures.pupils > 3 * *figures.capacity;
}

/// A number of 0 stands where a school has none yet.
std::int32_t sound_laestab(const std::optional<std::int64_t>& laestab) {
    return laestab && *laestab % numbers_of_an_authority != 0 ? static_cast<std::int32_t>(*laestab) : 0;
}

/// `days` has the open and close dates and the status of the school, if nothing else.
SchoolMark mark(const School& days, Date day, const Figures& figures) {
    const bool open = days.is_open(day);
    SchoolMark mark{.urn = days.urn,
                    .la_code = static_cast<std::int32_t>(figures.la_code.value_or(0)),
                    .laestab = sound_laestab(figures.laestab),
                    .likeness = likeness(figures.name, figures.postcode),
                    .open = open,
                    .overfull = open && is_overfull(figures),
                    .dates_turned = days.open_date && days.close_date && *days.open_date > *days.close_date,
                    .ages_turned = figures.low_age && figures.high_age && *figures.low_age > *figures.high_age};
    if (figures.place) {
        mark.easting = static_cast<std::int32_t>(figures.place->easting.count());
        mark.northing = static_cast<std::int32_t>(figures.place->northing.count());
    }
    return mark;
}

std::optional<std::int64_t> integer_in(const SchoolStatement& statement, SchoolField field) {
    const auto* const value = std::get_if<std::int64_t>(&statement.values.at(static_cast<std::size_t>(field)));
    return statement.states(field) && value != nullptr ? std::optional(*value) : std::nullopt;
}

bool is_placed(const SchoolMark& mark) {
    return mark.open && mark.la_code != 0 && mark.easting != 0;
}

/// By authority the middle of these, in order; nothing where an authority has too few.
std::map<std::int32_t, Metres> medians(std::vector<std::pair<std::int32_t, std::int32_t>> sorted) {
    std::ranges::sort(sorted);
    std::map<std::int32_t, Metres> found;
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto last =
            std::find_if(first, sorted.end(), [&](const auto& pair) { return pair.first != first->first; });
        const auto count = last - first;
        if (count > static_cast<std::ptrdiff_t>(fewest_in_authority)) {
            found.emplace(first->first, Metres((first + (count - 1) / 2)->second));
        }
        first = last;
    }
    return found;
}

std::optional<SchoolFault> sharing(const std::vector<std::pair<std::uint64_t, Urn>>& all, std::uint64_t shared, Urn urn,
                                   SchoolField field) {
    const auto first = std::ranges::lower_bound(all, shared, {}, &std::pair<std::uint64_t, Urn>::first);
    const auto last = std::ranges::upper_bound(all, shared, {}, &std::pair<std::uint64_t, Urn>::first);
    if (shared == 0 || last - first < 2) {
        return std::nullopt;
    }
    const auto other = first->second == urn ? std::next(first)->second : first->second;
    return SchoolFault{
        .code = "duplicate-school", .field = field, .other = other, .more = last - first - 2, .apart = {}};
}

SchoolFault faulty(std::string_view code, SchoolField field) {
    return {.code = code, .field = field, .other = {}, .more = 0, .apart = {}};
}

SchoolFault impossible(SchoolField field) {
    return faulty("impossible-value", field);
}

std::string date_or_no_day(const std::optional<Date>& date) {
    return date ? iso(*date) : std::string("no day");
}

std::string sharing_text(const SchoolFault& fault, const std::string& what, const School* other) {
    const auto who = other == nullptr ? fmt::to_string(*fault.other) : fmt::format("{} ({})", other->name, other->urn);
    const auto more = fault.more == 0 ? std::string() : fmt::format(", and as {} more", fault.more);
    return fmt::format("has the same {} as {}, which is open too{}", what, who, more);
}

}  // namespace

SchoolMark mark_of(const School& school, Date day) {
    return mark(school, day,
                {.name = school.name,
                 .postcode = school.postcode,
                 .laestab = school.laestab,
                 .la_code = school.la_code,
                 .place = school.placed_by_postcode ? std::nullopt : school.place,
                 .pupils = school.pupils,
                 .capacity = school.capacity,
                 .low_age = school.low_age,
                 .high_age = school.high_age});
}

SchoolMark mark_of(const SchoolStatement& statement, Date day) {
    using enum SchoolField;
    School days{.urn = statement.urn};
    days.status = read_status(text_in(statement, status));
    days.open_date = Date::read_iso(text_in(statement, open_date));
    days.close_date = Date::read_iso(text_in(statement, close_date));
    return mark(
        days, day,
        {.name = text_in(statement, name),
         .postcode = text_in(statement, postcode),
         .laestab = integer_in(statement, laestab),
         .la_code = integer_in(statement, la_code),
         .place = grid_point(integer_in(statement, easting).value_or(0), integer_in(statement, northing).value_or(0)),
         .pupils = integer_in(statement, pupils),
         .capacity = integer_in(statement, capacity),
         .low_age = integer_in(statement, low_age),
         .high_age = integer_in(statement, high_age)});
}

SchoolChecks::SchoolChecks(const std::vector<SchoolMark>& marks) {
    for (const auto& mark : marks) {
        if (mark.open && mark.laestab != 0) {
            laestabs_.emplace_back(static_cast<std::uint64_t>(mark.laestab), mark.urn);
        }
        if (mark.open && mark.likeness != 0) {
            likenesses_.emplace_back(mark.likeness, mark.urn);
        }
    }
    std::ranges::sort(laestabs_);
    std::ranges::sort(likenesses_);
    find_middles(marks);
}

void SchoolChecks::find_middles(const std::vector<SchoolMark>& marks) {
    std::vector<std::pair<std::int32_t, std::int32_t>> eastings;
    std::vector<std::pair<std::int32_t, std::int32_t>> northings;
    for (const auto& mark : marks) {
        if (is_placed(mark)) {
            eastings.emplace_back(mark.la_code, mark.easting);
            northings.emplace_back(mark.la_code, mark.northing);
        }
    }
    const auto north = medians(std::move(northings));
    for (const auto& [authority, easting] : medians(std::move(eastings))) {
        middles_.emplace(authority, Middle{.easting = easting, .northing = north.at(authority)});
    }
}

std::optional<Metres> SchoolChecks::too_far(const SchoolMark& mark) const {
    const auto middle = middles_.find(mark.la_code);
    if (!is_placed(mark) || middle == middles_.end()) {
        return std::nullopt;
    }
    const auto apart = distance({.easting = Metres(mark.easting), .northing = Metres(mark.northing)},
                                {.easting = middle->second.easting, .northing = middle->second.northing});
    return apart > furthest_in_authority ? std::optional(apart) : std::nullopt;
}

std::vector<SchoolFault> SchoolChecks::faults_of(const SchoolMark& mark) const {
    std::vector<SchoolFault> faults;
    const auto add = [&](std::optional<SchoolFault> fault) {
        if (fault && mark.open) {
            faults.push_back(*fault);
        }
    };
    add(sharing(likenesses_, mark.likeness, mark.urn, SchoolField::name));
    add(sharing(laestabs_, static_cast<std::uint64_t>(mark.laestab), mark.urn, SchoolField::laestab));
    if (mark.dates_turned) {
        faults.push_back(impossible(SchoolField::open_date));
    }
    if (mark.ages_turned) {
        faults.push_back(impossible(SchoolField::low_age));
    }
    if (mark.overfull) {
        faults.push_back(impossible(SchoolField::pupils));
    }
    if (const auto apart = too_far(mark)) {
        faults.push_back(impossible(SchoolField::easting));
        faults.back().apart = apart;
    }
    if (mark.open && mark.misposted) {
        faults.push_back(faulty("wrong-postcode", SchoolField::postcode));
    }
    return faults;
}

std::string in_words(const SchoolFault& fault, const School& school, const School* other) {
    switch (fault.field) {
        case SchoolField::name:
            return sharing_text(fault, "name and postcode", other);
        case SchoolField::laestab:
            return sharing_text(fault, fmt::format("LAESTAB {}", school.laestab.value_or(0)), other);
        case SchoolField::open_date:
            return fmt::format("opens on {}, after it closes on {}", date_or_no_day(school.open_date),
                               date_or_no_day(school.close_date));
        case SchoolField::low_age:
            return fmt::format("takes pupils from age {} to age {}", school.low_age.value_or(0),
                               school.high_age.value_or(0));
        case SchoolField::pupils:
            return fmt::format("has {} pupils on roll, more than 1.5 times its capacity of {}",
                               school.pupils.value_or(0), school.capacity.value_or(0));
        case SchoolField::postcode:
            return fmt::format("has the postcode {}, which is not among those held of its area", school.postcode);
        default:
            return fmt::format("lies {} from the middle of its authority's schools",
                               in_kilometres(fault.apart.value_or(Metres(0))));
    }
}

}  // namespace llp
