#include <algorithm>
#include <functional>

#include "app/week.hpp"

namespace llp::app {

namespace {

std::string date_text(const std::optional<Date>& date) {
    return date ? iso(*date) : std::string();
}

std::string openness(const School& school, Date day) {
    if (school.status == Status::proposed_to_open || school.status == Status::open_proposed_to_close) {
        return std::string(title(*school.status));
    }
    return school.is_open(day) ? "Open" : "Closed";
}

/// What the report compares of a school, as people read it on a day.
struct Compared {
    std::string_view field;
    std::function<std::string(const School&, Date)> text;
};

const std::vector<Compared>& compared_fields() {
    static const std::vector<Compared> fields{
        {"name", [](const School& s, Date) { return s.name; }},
        {"status", openness},
        {"type", [](const School& s, Date) { return s.type; }},
        {"phase", [](const School& s, Date) { return s.phase ? std::string(title(*s.phase)) : std::string(); }},
        {"trust_name", [](const School& s, Date) { return s.trust_name; }},
        {"federation", [](const School& s, Date) { return s.federation; }},
        {"open_date", [](const School& s, Date) { return date_text(s.open_date); }},
        {"close_date", [](const School& s, Date) { return date_text(s.close_date); }},
    };
    return fields;
}

void compare(const School& before, const School& now, const Week& week, std::vector<report::SchoolChange>& changes) {
    for (const auto& [field, text] : compared_fields()) {
        auto was = text(before, week.since);
        auto is = text(now, week.day);
        if (was != is) {
            changes.push_back(
                {.school = now, .field = std::string(field), .before = std::move(was), .after = std::move(is)});
        }
    }
}

}  // namespace

std::vector<report::SchoolChange> school_changes(const Week& week) {
    std::vector<report::SchoolChange> changes;
    if (week.schools_before.empty()) {
        return changes;
    }
    for (const auto& school : week.now.schools) {
        if (!is_of(school, week.home)) {
            continue;
        }
        const auto before = std::ranges::lower_bound(week.schools_before, school.urn, {}, &School::urn);
        if (before != week.schools_before.end() && before->urn == school.urn) {
            compare(*before, school, week, changes);
        } else {
            changes.push_back({.school = school, .field = "new", .before = "", .after = openness(school, week.day)});
        }
    }
    return changes;
}

}  // namespace llp::app
