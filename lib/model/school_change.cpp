#include "model/school_change.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace llp {

namespace {

/// One side of a comparison.
struct Seen {
    const School& school;
    Date day;

    [[nodiscard]] bool open() const { return school.is_open(day); }
    [[nodiscard]] bool not_yet_open() const {
        return school.status == Status::proposed_to_open || (school.open_date && *school.open_date > day);
    }
};

/// A field that is compared.
struct Compared {
    SchoolField field;
    std::string (*text)(const Seen&);
    std::string_view (*code)(const Seen& before, const Seen& after);
};

std::string number_text(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : std::string();
}

std::string date_text(const std::optional<Date>& date) {
    return date ? iso(*date) : std::string();
}

std::string authority_text(const Seen& seen) {
    const auto& school = seen.school;
    return school.la_name.empty() && school.la_code ? std::to_string(*school.la_code) : school.la_name;
}

std::string_view no_code(const Seen& /*before*/, const Seen& /*after*/) {
    return {};
}

std::string_view status_code(const Seen& before, const Seen& after) {
    if (before.open() == after.open()) {
        return {};
    }
    if (before.open()) {
        return "closed";
    }
    return before.not_yet_open() ? "opened" : "reopened";
}

std::string_view type_code(const Seen& before, const Seen& after) {
    const bool was_known = !before.school.type_group.empty();
    return was_known && !before.school.is_academy() && after.school.is_academy() ? "converted" : "";
}

std::string_view phase_code(const Seen& before, const Seen& after) {
    return before.school.phase && after.school.phase ? "phase-changed" : "";
}

/// A trust of the same id has only another name.
std::string_view trust_code(const Seen& before, const Seen& after) {
    const auto& id = before.school.trust_id;
    return !id.empty() && id == after.school.trust_id ? "" : "moved-trust";
}

const std::array<Compared, 10>& compared_fields() {
    static const std::array<Compared, 10> fields{{
        {SchoolField::name, [](const Seen& s) { return s.school.name; },
         [](const Seen&, const Seen&) -> std::string_view { return "renamed"; }},
        {SchoolField::status, [](const Seen& s) { return openness(s.school, s.day); }, status_code},
        {SchoolField::type, [](const Seen& s) { return s.school.type; }, type_code},
        {SchoolField::phase,
         [](const Seen& s) { return s.school.phase ? std::string(title(*s.school.phase)) : std::string(); },
         phase_code},
        {SchoolField::trust_name, [](const Seen& s) { return s.school.trust_name; }, trust_code},
        {SchoolField::federation, [](const Seen& s) { return s.school.federation; }, no_code},
        {SchoolField::la_name, authority_text,
         [](const Seen&, const Seen&) -> std::string_view { return "moved-authority"; }},
        {SchoolField::pupils, [](const Seen& s) { return number_text(s.school.pupils); },
         [](const Seen&, const Seen&) -> std::string_view { return "roll-changed"; }},
        {SchoolField::open_date, [](const Seen& s) { return date_text(s.school.open_date); }, no_code},
        {SchoolField::close_date, [](const Seen& s) { return date_text(s.school.close_date); }, no_code},
    }};
    return fields;
}

/// By a fifth of what it was, or more.
bool changed_much(const std::optional<std::int64_t>& before, const std::optional<std::int64_t>& after) {
    if (!before || !after) {
        return false;
    }
    const auto difference = *after > *before ? *after - *before : *before - *after;
    return difference != 0 && 5 * difference >= *before;
}

/// Another text is no news where the roll hardly moved, or where the same authority goes by another name.
bool is_news(SchoolField field, const School& before, const School& after) {
    if (field == SchoolField::pupils) {
        return changed_much(before.pupils, after.pupils);
    }
    if (field == SchoolField::la_name) {
        return before.la_code && after.la_code && before.la_code != after.la_code;
    }
    return true;
}

std::optional<std::int64_t> integer(const FieldValue& value) {
    const auto* const number = std::get_if<std::int64_t>(&value);
    return number != nullptr ? std::optional(*number) : std::nullopt;
}

/// Of these the comparison is made, and of nothing else but the roll.
constexpr std::array looked_at{SchoolField::name,       SchoolField::status,     SchoolField::type,
                               SchoolField::type_group, SchoolField::phase,      SchoolField::trust_id,
                               SchoolField::trust_name, SchoolField::federation, SchoolField::la_code,
                               SchoolField::open_date,  SchoolField::close_date};

}  // namespace

bool may_have_changed(std::span<const FieldValue> before, const SchoolStatement& now) {
    const auto differs = [&](SchoolField field) {
        const auto at = static_cast<std::size_t>(field);
        return now.states(field) && before[at] != now.values[at];
    };
    constexpr auto roll = static_cast<std::size_t>(SchoolField::pupils);
    return std::ranges::any_of(looked_at, differs) ||
           (now.states(SchoolField::pupils) && changed_much(integer(before[roll]), integer(now.values[roll])));
}

std::string openness(const School& school, Date day) {
    const Seen seen{school, day};
    if (!seen.open()) {
        return std::string(title(seen.not_yet_open() ? Status::proposed_to_open : Status::closed));
    }
    const bool to_close = school.status == Status::open_proposed_to_close;
    return std::string(title(to_close ? Status::open_proposed_to_close : Status::open));
}

std::vector<FieldChange> changes_between(const School& before, Date then, const School& after, Date now) {
    const Seen was{before, then};
    const Seen is{after, now};
    std::vector<FieldChange> changes;
    for (const auto& [field, text, code] : compared_fields()) {
        auto old_text = text(was);
        auto new_text = text(is);
        if (old_text != new_text && is_news(field, before, after)) {
            changes.push_back(
                {.field = field, .before = std::move(old_text), .after = std::move(new_text), .code = code(was, is)});
        }
    }
    return changes;
}

bool is_school_change(std::string_view code) noexcept {
    static constexpr std::array<std::string_view, 10> codes{
        "closed", "converted",     "moved-authority", "moved-trust", "new-entry",
        "opened", "phase-changed", "renamed",         "reopened",    "roll-changed"};
    return std::ranges::find(codes, code) != codes.end();
}

}  // namespace llp
