#include <algorithm>
#include <set>

#include "app/visit_days.hpp"
#include "app/week.hpp"

namespace llp::app {

namespace {

/// Of schools of the home county.
std::vector<report::PlannedVisit> home_visits(const Week& week, const PlansAndVisits& all) {
    const VisitDays days(all, week.now, week.calendars);
    std::vector<report::PlannedVisit> list;
    for (const auto& visit : all.visits) {
        const auto& plan = *all.plan(visit.plan);
        const auto* const school = week.school(plan.supported);
        if (school != nullptr && week.is_home(*school)) {
            list.push_back({.visit = visit,
                            .supported = plan.supported,
                            .supporter = plan.supporter,
                            .refused = std::string(days.refused_since(visit))});
        }
    }
    std::ranges::stable_sort(list, {}, [](const report::PlannedVisit& each) {
        return std::pair(each.visit.day.value_or(each.visit.earliest), each.visit.part);
    });
    return list;
}

std::set<std::pair<std::int64_t, int>> with_status(const std::vector<Visit>& visits, VisitStatus status) {
    std::set<std::pair<std::int64_t, int>> numbers;
    for (const auto& visit : visits) {
        if (visit.status == status) {
            numbers.emplace(visit.plan, visit.number);
        }
    }
    return numbers;
}

bool is_waiting(const PlansAndVisits& all, const Visit& visit) {
    return visit.day && !visit.is_over() && all.plan(visit.plan)->is_running();
}

/// On a day that is none any more. Of a plan that has ended people need to hear of what they agreed alone.
bool is_to_be_agreed(const report::PlannedVisit& planned, const PlansAndVisits& all) {
    return !planned.refused.empty() &&
           (planned.visit.status == VisitStatus::agreed || all.plan(planned.visit.plan)->is_running());
}

/// By plan, number and day.
std::set<std::tuple<std::int64_t, int, Date>> due_on(const PlansAndVisits& all, Date day) {
    std::set<std::tuple<std::int64_t, int, Date>> due;
    for (const auto& visit : all.visits) {
        if (is_waiting(all, visit) && *visit.day <= day + soon_days) {
            due.emplace(visit.plan, visit.number, *visit.day);
        }
    }
    return due;
}

void add_name(const Week& week, const Party& party, report::Names& names) {
    if (const auto* const body = week.now.organisation(party)) {
        names.insert_or_assign(party, PartyName(body->name, body->kind));
    } else if (const auto* const school = week.school(party)) {
        names.insert_or_assign(party, PartyName(school->name));
    }
}

}  // namespace

report::WeekOfVisits week_of_visits(const Week& week) {
    const auto done_before = with_status(week.visits_before.visits, VisitStatus::done);
    const auto missed_before = with_status(week.visits_before.visits, VisitStatus::missed);
    report::WeekOfVisits visits;
    for (auto& each : home_visits(week, week.visits)) {
        const auto& visit = each.visit;
        const std::pair number(visit.plan, visit.number);
        std::vector<report::PlannedVisit>* list = nullptr;
        if (visit.status == VisitStatus::done && !done_before.contains(number)) {
            list = &visits.done;
        } else if (visit.status == VisitStatus::missed && !missed_before.contains(number)) {
            list = &visits.missed;
        } else if (is_waiting(week.visits, visit) && *visit.day <= week.day + soon_days) {
            list = *visit.day < week.day ? &visits.without_word : &visits.soon;
        }
        if (list != nullptr || is_to_be_agreed(each, week.visits)) {
            add_name(week, each.supported, visits.names);
            add_name(week, each.supporter, visits.names);
        }
        if (is_to_be_agreed(each, week.visits)) {
            visits.refused.push_back(each);
        }
        if (list != nullptr) {
            list->push_back(std::move(each));
        }
    }
    return visits;
}

bool visits_differ(const Week& week) {
    return due_on(week.visits, week.day) != due_on(week.visits_before, week.since);
}

}  // namespace llp::app
