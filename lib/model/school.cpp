#include "model/school.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "model/school_type.hpp"

namespace llp {

namespace {

using enum SchoolField;

struct StatusEntry {
    Status status;
    std::string_view token;
    std::string_view title;
    std::string_view gias_code;
};

constexpr std::array statuses{
    StatusEntry{Status::open, "open", "Open", "1"},
    StatusEntry{Status::closed, "closed", "Closed", "2"},
    StatusEntry{Status::open_proposed_to_close, "open-proposed-to-close", "Open, but proposed to close", "3"},
    StatusEntry{Status::proposed_to_open, "proposed-to-open", "Proposed to open", "4"},
};

/// Reads the typed fields of a School out of a statement.
class FieldReader {
public:
    explicit FieldReader(const SchoolStatement& statement) : statement_(statement) {}

    [[nodiscard]] std::string text(SchoolField field) const {
        const auto* const value = std::get_if<std::string>(&at(field));
        return value != nullptr ? *value : std::string();
    }
    [[nodiscard]] std::optional<std::int64_t> integer(SchoolField field) const {
        const auto* const value = std::get_if<std::int64_t>(&at(field));
        return value != nullptr ? std::optional(*value) : std::nullopt;
    }
    [[nodiscard]] std::optional<Date> date(SchoolField field) const { return Date::read_iso(text(field)); }

private:
    [[nodiscard]] const FieldValue& at(SchoolField field) const {
        return statement_.values.at(static_cast<std::size_t>(field));
    }
    const SchoolStatement& statement_;
};

School typed(const SchoolStatement& statement) {
    const FieldReader read(statement);
    const auto type_text = read.text(type);
    const auto* const known_type = find_school_type(type_text);
    auto effective_phase = read_phase(read.text(phase));
    if (known_type != nullptr && known_type->phase) {
        effective_phase = known_type->phase;
    }
    const auto authority = read.integer(la_code);
    return School{
        .urn = statement.urn,
        .name = read.text(name),
        .laestab = read.integer(laestab),
        .ukprn = read.integer(ukprn),
        .phase = effective_phase,
        .type = type_text,
        .type_group = known_type != nullptr ? std::string(known_type->group) : read.text(type_group),
        .status = read_status(read.text(status)),
        .open_date = read.date(open_date),
        .close_date = read.date(close_date),
        .low_age = read.integer(low_age),
        .high_age = read.integer(high_age),
        .gender = read.text(gender),
        .religious_character = read.text(religious_character),
        .diocese = read.text(diocese),
        .admissions = read.text(admissions),
        .trust_id = read.text(trust_id),
        .trust_name = read.text(trust_name),
        .federation = read.text(federation),
        .la_code = authority ? std::optional(static_cast<int>(*authority)) : std::nullopt,
        .la_name = read.text(la_name),
        .district = read.text(district),
        .urban_rural = read.text(urban_rural),
        .capacity = read.integer(capacity),
        .pupils = read.integer(pupils),
        .street = read.text(street),
        .locality = read.text(locality),
        .town = read.text(town),
        .postcode = read.text(postcode),
        .place = grid_point(read.integer(easting).value_or(0), read.integer(northing).value_or(0)),
        .lsoa = read.text(lsoa),
        .state_funded = known_type != nullptr && known_type->state_funded,
        .type_known = known_type != nullptr,
    };
}

}  // namespace

std::string_view token(Status value) noexcept {
    return std::ranges::find(statuses, value, &StatusEntry::status)->token;
}

std::string_view title(Status value) noexcept {
    return std::ranges::find(statuses, value, &StatusEntry::status)->title;
}

std::optional<Status> read_status(std::string_view text) {
    text = trim(text);
    for (const auto& entry : statuses) {
        if (same_ignoring_case(text, entry.token) || same_ignoring_case(text, entry.title) || text == entry.gias_code) {
            return entry.status;
        }
    }
    return std::nullopt;
}

bool School::is_open(Date day) const noexcept {
    if ((close_date && *close_date <= day) || (open_date && *open_date > day)) {
        return false;
    }
    if (status == Status::proposed_to_open) {
        return open_date.has_value();
    }
    return status != Status::closed || (close_date && *close_date > day);
}

bool School::is_rural() const noexcept {
    return urban_rural.find("ural") != std::string::npos;
}

bool School::is_academy() const noexcept {
    return same_ignoring_case(type_group, "Academies") || same_ignoring_case(type_group, "Free Schools");
}

void place_by_postcode(School& school, const PostcodePlace& postcode) {
    if (!school.place && postcode.place) {
        school.place = postcode.place;
        school.placed_by_postcode = true;
    }
    const auto district = district_name(postcode.district);
    if (school.district.empty() && !district.empty()) {
        school.district = district;
        school.district_by_postcode = true;
    }
}

std::optional<School> read_as_one(const std::vector<DatedStatement>& statements) {
    if (std::ranges::find(statements, true, &DatedStatement::registers) == statements.end()) {
        return std::nullopt;
    }
    return typed(statement_as_one(statements));
}

}  // namespace llp
