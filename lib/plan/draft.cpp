#include "plan/draft.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "plan/due_days.hpp"
#include "plan/objective.hpp"
#include "plan/priority.hpp"
#include "plan/wording.hpp"

namespace llp::plan {

namespace {

Action an_action(const ActionTemplate& from, int priority, Date due, const Words& words) {
    return {.priority = priority,
            .text = filled(from.text, words),
            .owner_role = from.owner_role,
            .due = due,
            .evidence = from.evidence,
            .entry = from.name};
}

/// What every plan has: first contact, visits, reviews.
std::vector<Action> plan_actions(const Templates& templates, const DueDays& days, const Words& words) {
    std::vector<Action> actions;
    const auto dues = days.of_plan(templates.plan);
    for (std::size_t i = 0; i < dues.size(); ++i) {
        actions.push_back(an_action(templates.plan[i], 0, dues[i], words));
    }
    for (const auto due : days.of_reviews(templates.review)) {
        auto numbered = words;
        numbered["number"] = std::to_string(actions.size() - dues.size() + 1);
        actions.push_back({.priority = 0,
                           .text = filled(templates.review.text, numbered),
                           .owner_role = templates.review.owner_role,
                           .due = due,
                           .evidence = templates.review.evidence,
                           .entry = std::string(review_entry)});
    }
    return actions;
}

/// In the order of due days; those of one day by priority, then as the templates have them.
void put_in_order(std::vector<Action>& actions) {
    std::ranges::stable_sort(actions, {}, [](const Action& action) { return std::pair(action.due, action.priority); });
    int number = 0;
    for (auto& action : actions) {
        action.number = ++number;
    }
}

void add_priority(SupportPlan& plan, const AreaTemplate& area, const AreaProfile* known, const Wording& wording,
                  const Words& words) {
    const auto number = static_cast<int>(plan.priorities.size()) + 1;
    plan.priorities.push_back({.number = number,
                               .area = area.area,
                               .text = filled(area.priority, words) + grounds(known, wording.grounds),
                               .found_by_peers = known != nullptr && known->found_by_peers});
}

}  // namespace

SupportPlan draft(const Partnership& partnership, const School& supported, const std::string& supporter,
                  const Profile& profile, const std::vector<ResultRow>& figures, const Calendar& calendar,
                  const Templates& templates, Date day) {
    const bool is_own = partnership.supported == partnership.supporter;
    const Words words =
        is_own ? Words{{"school", supported.name}} : Words{{"school", supported.name}, {"supporter", supporter}};
    const DueDays days(calendar, std::max(day, partnership.from));
    SupportPlan plan{.partnership = partnership.number,
                     .supported = partnership.supported,
                     .supporter = partnership.supporter,
                     .drafted = day,
                     .review_due = days.first_review(templates.review),
                     .templates = templates.title(),
                     .calendar = {},
                     .priorities = {},
                     .objectives = {},
                     .actions = plan_actions(templates, days, words)};
    for (const auto& id : priority_areas(partnership.areas, profile)) {
        const auto& area = *templates.area(id);
        add_priority(plan, area, profile.area(id), templates.wording, words);
        if (std::ranges::find(partnership.found_by_peers, id) != partnership.found_by_peers.end()) {
            plan.priorities.back().found_by_peers = true;
        }
        const auto priority = plan.priorities.back().number;
        plan.objectives.push_back(an_objective(priority, area, weakest_standing(area.measures, figures, supported.urn),
                                               templates.wording, words));
        plan.objectives.back().number = priority;
        for (const auto& action : area.actions) {
            plan.actions.push_back(an_action(action, priority, days.of(action), words));
        }
    }
    put_in_order(plan.actions);
    const auto last = plan.actions.empty() ? day : plan.actions.back().due;
    plan.calendar = calendar.name_for(days.start(), last);
    return plan;
}

}  // namespace llp::plan
