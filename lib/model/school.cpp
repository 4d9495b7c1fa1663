#include "model/school.hpp"

#include <algorithm>
#include <span>
#include <tuple>

#include "core/text.hpp"
#include "model/school_type.hpp"

namespace llp {

namespace {

using enum SchoolField;

constexpr std::array<SchoolFieldSpec, school_field_count> fields{{
    {name, "name", FieldKind::text},
    {laestab, "laestab", FieldKind::integer},
    {ukprn, "ukprn", FieldKind::integer},
    {phase, "phase", FieldKind::phase},
    {type, "type", FieldKind::text},
    {type_group, "type_group", FieldKind::text},
    {status, "status", FieldKind::status},
    {open_date, "open_date", FieldKind::date},
    {close_date, "close_date", FieldKind::date},
    {low_age, "low_age", FieldKind::integer},
    {high_age, "high_age", FieldKind::integer},
    {gender, "gender", FieldKind::text},
    {religious_character, "religious_character", FieldKind::text},
    {diocese, "diocese", FieldKind::text},
    {admissions, "admissions", FieldKind::admissions},
    {trust_id, "trust_id", FieldKind::text},
    {trust_name, "trust_name", FieldKind::text},
    {federation, "federation", FieldKind::text},
    {la_code, "la_code", FieldKind::integer},
    {la_name, "la_name", FieldKind::text},
    {district, "district", FieldKind::text},
    {urban_rural, "urban_rural", FieldKind::text},
    {capacity, "capacity", FieldKind::integer},
    {pupils, "pupils", FieldKind::integer},
    {street, "street", FieldKind::text},
    {locality, "locality", FieldKind::text},
    {town, "town", FieldKind::text},
    {postcode, "postcode", FieldKind::text},
    {easting, "easting", FieldKind::integer},
    {northing, "northing", FieldKind::integer},
}};

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

/// The latest run of one source for one field: its value, the day from which it has held, the day last stated.
struct Holding {
    const FieldValue* value = nullptr;
    const DatedStatement* last = nullptr;
    Date since;
};

/// `runs` are the statements of one source in order of day.
std::optional<Holding> holding(std::span<const DatedStatement> runs, SchoolField field) {
    const auto at = static_cast<std::size_t>(field);
    std::optional<Holding> held;
    for (const auto& run : runs) {
        if (!run.statement.states(field)) {
            continue;
        }
        const auto& value = run.statement.values.at(at);
        if (held && *held->value == value) {
            held->last = &run;
        } else {
            held = Holding{.value = &value, .last = &run, .since = run.dated};
        }
    }
    return held;
}

/// nullptr where no source states the field. A value by hand is as new as its day; one of an extract is as new as its
/// last change where a hand-made value is the rival, and as new as its last statement among extracts.
const FieldValue* newest(const std::vector<Holding>& holdings) {
    const Holding* extract = nullptr;
    const Holding* hand = nullptr;
    for (const auto& held : holdings) {
        const Holding*& best = held.last->by_hand ? hand : extract;
        if (best == nullptr || held.last->confirmed >= best->last->confirmed) {
            best = &held;
        }
    }
    if (hand == nullptr) {
        return extract == nullptr ? nullptr : extract->value;
    }
    if (extract == nullptr) {
        return hand->value;
    }
    return extract->since > hand->last->dated ? extract->value : hand->value;
}

/// The statements of each source, side by side.
std::vector<std::span<const DatedStatement>> by_source(std::span<const DatedStatement> sorted) {
    std::vector<std::span<const DatedStatement>> groups;
    for (std::size_t first = 0; first < sorted.size();) {
        auto last = first + 1;
        while (last < sorted.size() && sorted[last].source == sorted[first].source) {
            ++last;
        }
        groups.push_back(sorted.subspan(first, last - first));
        first = last;
    }
    return groups;
}

/// The statement that holds, field by field.
SchoolStatement merged(std::span<const DatedStatement> sorted, Urn urn) {
    const auto groups = by_source(sorted);
    SchoolStatement result{.urn = urn};
    for (const auto& spec : fields) {
        std::vector<Holding> holdings;
        for (const auto runs : groups) {
            if (const auto held = holding(runs, spec.field)) {
                holdings.push_back(*held);
            }
        }
        if (const auto* const value = newest(holdings)) {
            result.state(spec.field, *value);
        }
    }
    return result;
}

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
        .state_funded = known_type != nullptr && known_type->state_funded,
    };
}

}  // namespace

const std::array<SchoolFieldSpec, school_field_count>& school_fields() noexcept {
    return fields;
}

const SchoolFieldSpec* find_school_field(std::string_view field_name) noexcept {
    const auto* const found = std::ranges::find(fields, field_name, &SchoolFieldSpec::name);
    return found == fields.end() ? nullptr : found;
}

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

SchoolStatement statement_as_one(std::vector<DatedStatement> statements) {
    const auto urn = statements.front().statement.urn;
    std::ranges::sort(statements, {}, [](const DatedStatement& s) { return std::tie(s.source, s.dated); });
    return merged(statements, urn);
}

std::optional<School> read_as_one(std::vector<DatedStatement> statements) {
    if (std::ranges::find(statements, true, &DatedStatement::registers) == statements.end()) {
        return std::nullopt;
    }
    return typed(statement_as_one(std::move(statements)));
}

}  // namespace llp
