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

/// The latest that extracts and people say of a field; nullptr where they say nothing. Among extracts the one that was
/// stated last stands.
struct Rivals {
    const Holding* extract = nullptr;
    const Holding* hand = nullptr;

    /// A value by hand is as new as the last day on which it was stated, one of an extract as its last change.
    [[nodiscard]] bool hand_holds() const {
        return hand != nullptr && (extract == nullptr || extract->since <= hand->last->confirmed);
    }
};

Rivals rivals(const std::vector<Holding>& holdings) {
    Rivals found;
    for (const auto& held : holdings) {
        const Holding*& best = held.last->by_hand ? found.hand : found.extract;
        if (best == nullptr || held.last->confirmed >= best->last->confirmed) {
            best = &held;
        }
    }
    return found;
}

using BySource = std::vector<std::span<const DatedStatement>>;

/// The statements of each source, side by side.
BySource by_source(std::span<const DatedStatement> sorted) {
    BySource groups;
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

/// Into the same vector for each field, as there are many.
void find_holdings(const BySource& groups, SchoolField field, std::vector<Holding>& holdings) {
    holdings.clear();
    for (const auto runs : groups) {
        if (const auto held = holding(runs, field)) {
            holdings.push_back(*held);
        }
    }
}

bool by_source_and_day(const DatedStatement& a, const DatedStatement& b) {
    return std::tie(a.source, a.dated) < std::tie(b.source, b.dated);
}

/// Calls `visit` with each field and what is said of it, in the order of the fields.
template <typename Visit>
void visit_fields(const std::vector<DatedStatement>& sorted, Visit visit) {
    const auto groups = by_source(sorted);
    std::vector<Holding> holdings;
    for (const auto& spec : fields) {
        find_holdings(groups, spec.field, holdings);
        visit(spec.field, rivals(holdings));
    }
}

/// The statements in order of source and day. The store gives them so; a copy is made where they are not.
template <typename Job>
auto with_sorted(const std::vector<DatedStatement>& statements, Job job) {
    if (std::ranges::is_sorted(statements, by_source_and_day)) {
        return job(statements);
    }
    auto sorted = statements;
    std::ranges::sort(sorted, by_source_and_day);
    return job(sorted);
}

SchoolStatement merged(const std::vector<DatedStatement>& sorted) {
    SchoolStatement result{.urn = sorted.front().statement.urn};
    visit_fields(sorted, [&](SchoolField field, const Rivals& said) {
        if (said.hand_holds()) {
            result.state(field, *said.hand->value);
        } else if (said.extract != nullptr) {
            result.state(field, *said.extract->value);
        }
    });
    return result;
}

std::vector<HandValue> values_by_hand(const std::vector<DatedStatement>& sorted) {
    std::vector<HandValue> values;
    visit_fields(sorted, [&](SchoolField field, const Rivals& said) {
        if (said.hand != nullptr) {
            values.push_back({.field = field,
                              .by_hand = *said.hand->value,
                              .extract = said.extract == nullptr ? FieldValue() : *said.extract->value,
                              .holds = said.hand_holds()});
        }
    });
    return values;
}

}  // namespace

const std::array<SchoolFieldSpec, school_field_count>& school_fields() noexcept {
    return fields;
}

const SchoolFieldSpec* find_school_field(std::string_view field_name) noexcept {
    const auto* const found = std::ranges::find(fields, field_name, &SchoolFieldSpec::name);
    return found == fields.end() ? nullptr : found;
}

std::string_view text_in(const SchoolStatement& statement, SchoolField field) noexcept {
    const auto* const value = std::get_if<std::string>(&statement.values[static_cast<std::size_t>(field)]);
    return statement.states(field) && value != nullptr ? std::string_view(*value) : std::string_view();
}

SchoolStatement statement_as_one(const std::vector<DatedStatement>& statements) {
    return with_sorted(statements, merged);
}

std::vector<HandValue> hand_values(const std::vector<DatedStatement>& statements) {
    return with_sorted(statements, values_by_hand);
}

bool is_stated(const std::vector<DatedStatement>& statements, SchoolField field) {
    return std::ranges::any_of(statements, [&](const DatedStatement& s) { return s.statement.states(field); });
}

std::string to_text(const FieldValue& value) {
    if (const auto* const number = std::get_if<std::int64_t>(&value)) {
        return std::to_string(*number);
    }
    const auto* const text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string();
}

}  // namespace llp
