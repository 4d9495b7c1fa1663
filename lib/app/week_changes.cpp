#include <algorithm>

#include "app/week.hpp"
#include "model/school_change.hpp"

namespace llp::app {

namespace {

void compare(const School& before, const School& now, const Week& week, std::vector<report::SchoolChange>& changes) {
    for (auto& change : changes_between(before, week.since, now, week.day)) {
        const auto field = school_fields().at(static_cast<std::size_t>(change.field)).name;
        changes.push_back({.school = now,
                           .field = std::string(field),
                           .before = std::move(change.before),
                           .after = std::move(change.after)});
    }
}

/// Schools that a complete file lacks, or of which the load was taken back.
void add_no_longer_listed(const Week& week, std::vector<report::SchoolChange>& changes) {
    for (const auto& before : week.schools_before) {
        if (week.is_home(before) && week.now.school(before.urn) == nullptr) {
            changes.push_back(
                {.school = before, .field = "no-longer-listed", .before = openness(before, week.since), .after = ""});
        }
    }
    std::ranges::stable_sort(changes, {}, [](const report::SchoolChange& change) { return change.school.urn; });
}

const School* school_before(const Week& week, Urn urn) {
    const auto found = std::ranges::lower_bound(week.schools_before, urn, {}, &School::urn);
    return found == week.schools_before.end() || found->urn != urn ? nullptr : &*found;
}

}  // namespace

std::vector<report::SchoolChange> school_changes(const Week& week) {
    std::vector<report::SchoolChange> changes;
    const auto was_home = [&](const School& school) { return week.is_home(school); };
    if (std::ranges::none_of(week.schools_before, was_home)) {
        return changes;
    }
    for (const auto& school : week.now.schools) {
        // A school that came from another authority, or went to one, is told of in both.
        const auto* const before = school_before(week, school.urn);
        if (!week.is_home(school) && (before == nullptr || !was_home(*before))) {
            continue;
        }
        if (before != nullptr) {
            compare(*before, school, week, changes);
        } else {
            changes.push_back({.school = school, .field = "new", .before = "", .after = openness(school, week.day)});
        }
    }
    add_no_longer_listed(week, changes);
    return changes;
}

}  // namespace llp::app
