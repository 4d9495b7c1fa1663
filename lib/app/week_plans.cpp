#include <algorithm>
#include <array>

#include "app/closed_schools.hpp"
#include "app/help_requests.hpp"
#include "app/plan_attention.hpp"
#include "app/week.hpp"
#include "match/problem.hpp"

namespace llp::app {

namespace {

constexpr int days_a_week = 7;

/// The plan of a home school; none where it is of another.
std::optional<report::PlanLine> line_of(const Week& week, const SupportPlan& plan) {
    const auto* const school = week.school(plan.supported);
    return school != nullptr && week.is_home(*school)
               ? std::optional(report::PlanLine{.plan = plan.number, .school = *school})
               : std::nullopt;
}

const SupportPlan* plan_before(const Week& week, std::int64_t number) {
    const auto found = std::ranges::lower_bound(week.plans_before, number, {}, &SupportPlan::number);
    return found == week.plans_before.end() || found->number != number ? nullptr : &*found;
}

std::string area_of(const SupportPlan& plan, const Objective& objective) {
    const auto* const priority = find_part(plan.priorities, objective.priority);
    return priority != nullptr ? priority->area : std::string();
}

void note_moves(const Week& week, const SupportPlan& plan, const report::PlanLine& line, report::WeekOfPlans& found) {
    const auto* const before = plan_before(week, plan.number);
    for (const auto& objective : plan.objectives) {
        const auto* const then = before != nullptr ? find_part(before->objectives, objective.number) : nullptr;
        const auto rag = then != nullptr ? then->rag : std::nullopt;
        if (objective.rag && objective.rag != rag) {
            found.moves.push_back({.line = line,
                                   .objective = objective.number,
                                   .area = area_of(plan, objective),
                                   .before = rag,
                                   .after = *objective.rag,
                                   .found_by_peers = tells_of_peers(plan, objective.priority)});
        }
    }
}

void note_unmet(const Week& week, const SupportPlan& plan, const report::PlanLine& line, report::WeekOfPlans& found) {
    const auto* const before = plan_before(week, plan.number);
    if (!plan.has_ended() || (before != nullptr && before->has_ended())) {
        return;
    }
    for (const auto& objective : plan.objectives) {
        if (objective.state != "met") {
            found.unmet.push_back({.line = line,
                                   .ended = plan.is_over() ? plan.status : std::string("partnership ended"),
                                   .objective = objective,
                                   .found_by_peers = tells_of_peers(plan, objective.priority)});
        }
    }
}

void note_red(const Week& week, const SupportPlan& plan, const report::PlanLine& line, report::WeekOfPlans& found) {
    for (const auto number : attention_of(plan, week.day).red) {
        const auto& objective = *find_part(plan.objectives, number);
        found.red.push_back({.line = line,
                             .objective = number,
                             .area = area_of(plan, objective),
                             .found_by_peers = tells_of_peers(plan, objective.priority)});
    }
}

void note_concerns(const SupportPlan& plan, const report::PlanLine& line, report::WeekOfPlans& found) {
    for (const auto& concern : plan.concerns) {
        if (!concern.resolved && !plan.has_ended()) {
            found.concerns.push_back({.line = line, .concern = concern});
        }
    }
}

/// Of a side of a running plan: the school that closed, where none stands in its place or has not before.
std::optional<Urn> closed_of(const Week& week, const Party& before, const Party& now) {
    const auto* const school = week.school(now);
    if (school != nullptr && has_closed(*school, week.day)) {
        return school->urn;
    }
    return before != now ? before.urn() : std::nullopt;
}

void note_closed(const Week& week, const SupportPlan& plan, const report::PlanLine& line, report::WeekOfPlans& found) {
    if (!plan.is_running()) {
        return;
    }
    const auto* const then = plan_before(week, plan.number);
    const auto& before = then == nullptr ? plan : *then;
    std::vector<std::optional<Urn>> schools{closed_of(week, before.supported, plan.supported)};
    if (!plan.is_own()) {
        schools.push_back(closed_of(week, before.supporter, plan.supporter));
    }
    const auto school_of = [&](Urn urn) {
        const auto* const school = week.now.school(urn);
        return school == nullptr ? std::nullopt : std::optional(*school);
    };
    for (const auto& urn : schools) {
        if (const auto school = urn ? school_of(*urn) : std::nullopt) {
            found.closed.push_back(
                {.line = line, .closed = closed_school(*school, week.now.succession, week.lineage, school_of)});
            found.closed.back().closed.with_itself = joins_both_sides(plan, week.now.succession);
        }
    }
}

/// As the plans of the partnerships have it.
std::optional<std::int64_t> plan_of(const std::vector<SupportPlan>& plans, std::int64_t partnership) {
    const auto found = std::ranges::find_if(plans, [&](const SupportPlan& plan) {
        return !plan.is_own() && plan.partnership == partnership && !plan.is_over();
    });
    return found == plans.end() ? std::nullopt : std::optional(found->number);
}

report::NamedPair named_pair(const Week& week, const Partnership& partnership, const std::vector<SupportPlan>& plans) {
    const auto names = names_of(week.now);
    const auto name = [&](const Party& party) {
        const auto found = names.find(party);
        return found == names.end() ? PartyName(party.text()) : found->second;
    };
    return {.supported_name = name(partnership.supported),
            .supporter_name = name(partnership.supporter),
            .partnership = partnership,
            .plan = plan_of(plans, partnership.number)};
}

/// What time alone brings about.
void watch(const Week& week, const PlanState& state, report::WeekOfPlans& found) {
    for (const auto& plan : state.plans) {
        const auto line = line_of(week, plan);
        if (!line || !plan.is_running()) {
            continue;
        }
        if (const auto due = attention_of(plan, state.day).review_overdue) {
            found.reviews_overdue.push_back({.line = *line, .due = *due});
        }
        if (plan.last_entry && days_between(plan.last_entry->day, state.day) >= week.stalled_weeks * days_a_week) {
            found.stalled.push_back({.line = *line, .last_entry = plan.last_entry->day});
        }
    }
    for (const auto& partnership : state.partnerships) {
        const bool soon =
            partnership.to && *partnership.to > state.day && *partnership.to <= state.day + report::ending_soon_days;
        const bool home = week.is_home(partnership.supported) || week.is_home(partnership.supporter);
        if (soon && home && match::runs_on(partnership, state.day)) {
            found.ending.push_back(named_pair(week, partnership, state.plans));
        }
    }
    found.requests = aged_requests(state.requests, week.now, week.calendars, state.day);
    std::erase_if(found.requests, [&](const report::AgedRequest& aged) {
        return !aged.is_late() || !week.is_home(aged.request.school);
    });
}

/// By what is told.
std::array<std::vector<std::int64_t>, 4> numbers(const report::WeekOfPlans& found) {
    std::array<std::vector<std::int64_t>, 4> list;
    for (const auto& review : found.reviews_overdue) {
        list[0].push_back(review.line.plan);
    }
    for (const auto& plan : found.stalled) {
        list[1].push_back(plan.line.plan);
    }
    for (const auto& pair : found.ending) {
        list[2].push_back(pair.partnership.number);
    }
    for (const auto& aged : found.requests) {
        list[3].push_back(aged.request.number);
    }
    return list;
}

}  // namespace

report::WeekOfPlans week_of_plans(const Week& week) {
    report::WeekOfPlans found{.stalled_weeks = week.stalled_weeks};
    for (const auto& plan : week.plans) {
        if (const auto line = line_of(week, plan)) {
            note_moves(week, plan, *line, found);
            note_red(week, plan, *line, found);
            note_unmet(week, plan, *line, found);
            note_concerns(plan, *line, found);
            note_closed(week, plan, *line, found);
        }
    }
    watch(week,
          {.day = week.day, .plans = week.plans, .partnerships = week.now.partnerships, .requests = week.requests},
          found);
    std::ranges::stable_sort(found.reviews_overdue, {}, &report::WeekOfPlans::Review::due);
    std::ranges::stable_sort(found.stalled, {}, &report::WeekOfPlans::Stalled::last_entry);
    return found;
}

bool plans_differ(const Week& week) {
    report::WeekOfPlans now;
    report::WeekOfPlans before;
    watch(week,
          {.day = week.day, .plans = week.plans, .partnerships = week.now.partnerships, .requests = week.requests},
          now);
    watch(week,
          {.day = week.since,
           .plans = week.plans_before,
           .partnerships = week.partnerships_before,
           .requests = week.requests_before},
          before);
    return numbers(now) != numbers(before);
}

}  // namespace llp::app
