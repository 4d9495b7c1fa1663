#include "model/school_statement.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>

namespace llp {

namespace {

using enum SchoolField;

/// Eastings and northings are those of the British National Grid; the largest school of England has some 4,000 pupils,
/// and establishments of further education have several times that.
constexpr std::array<SchoolFieldSpec, school_field_count> fields{{
    {name, "name", FieldKind::text},
    {laestab, "laestab", FieldKind::integer, 0, 9'999'999},
    {ukprn, "ukprn", FieldKind::integer, 0, 99'999'999},
    {phase, "phase", FieldKind::phase},
    {type, "type", FieldKind::text},
    {type_group, "type_group", FieldKind::text},
    {status, "status", FieldKind::status},
    {open_date, "open_date", FieldKind::date},
    {close_date, "close_date", FieldKind::date},
    {low_age, "low_age", FieldKind::integer, 0, 99},
    {high_age, "high_age", FieldKind::integer, 0, 99},
    {gender, "gender", FieldKind::text},
    {religious_character, "religious_character", FieldKind::text},
    {diocese, "diocese", FieldKind::text},
    {admissions, "admissions", FieldKind::admissions},
    {trust_id, "trust_id", FieldKind::text},
    {trust_name, "trust_name", FieldKind::text},
    {federation, "federation", FieldKind::text},
    {la_code, "la_code", FieldKind::integer, 0, 999},
    {la_name, "la_name", FieldKind::text},
    {district, "district", FieldKind::text},
    {urban_rural, "urban_rural", FieldKind::text},
    {capacity, "capacity", FieldKind::integer, 0, 99'999},
    {pupils, "pupils", FieldKind::integer, 0, 99'999},
    {street, "street", FieldKind::text},
    {locality, "locality", FieldKind::text},
    {town, "town", FieldKind::text},
    {postcode, "postcode", FieldKind::text},
    {easting, "easting", FieldKind::integer, 0, 699'999},
    {northing, "northing", FieldKind::integer, 0, 1'299'999},
    {lsoa, "lsoa", FieldKind::text},
}};

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

/// nullptr where no source states the field. A value by hand is as new as the last day on which it was stated; one of
/// an extract is as new as its last change where a hand-made value is the rival, and as new as its last statement among
/// extracts.
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
    return extract->since > hand->last->confirmed ? extract->value : hand->value;
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

}  // namespace

const std::array<SchoolFieldSpec, school_field_count>& school_fields() noexcept {
    return fields;
}

const SchoolFieldSpec* find_school_field(std::string_view field_name) noexcept {
    const auto* const found = std::ranges::find(fields, field_name, &SchoolFieldSpec::name);
    return found == fields.end() ? nullptr : found;
}

SchoolStatement statement_as_one(std::vector<DatedStatement> statements) {
    const auto urn = statements.front().statement.urn;
    std::ranges::sort(statements, {}, [](const DatedStatement& s) { return std::tie(s.source, s.dated); });
    return merged(statements, urn);
}

}  // namespace llp
