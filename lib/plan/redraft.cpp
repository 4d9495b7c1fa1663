#include "plan/redraft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "core/number.hpp"
#include "plan/changes.hpp"

namespace llp::plan {

namespace {

using Kind = PlanChange::Kind;

/// The area of a priority; empty for the plan as a whole.
std::string area_of(const SupportPlan& plan, int priority) {
    const auto* const found = find_part(plan.priorities, priority);
    return found == nullptr ? std::string() : found->area;
}

const Priority* priority_of(const SupportPlan& plan, const std::string& area) {
    const auto found = std::ranges::find(plan.priorities, area, &Priority::area);
    return found == plan.priorities.end() ? nullptr : &*found;
}

const Objective* objective_of(const SupportPlan& plan, const std::string& area) {
    const auto found = std::ranges::find_if(
        plan.objectives, [&](const Objective& objective) { return area_of(plan, objective.priority) == area; });
    return found == plan.objectives.end() ? nullptr : &*found;
}

PlanChange moved(const char* part, int number, const char* field, std::string before, std::string after) {
    return {.kind = Kind::changed,
            .part = part,
            .number = number,
            .field = field,
            .before = std::move(before),
            .after = std::move(after)};
}

std::string today_of(const Objective& objective) {
    if (!objective.today) {
        return "no figure";
    }
    const auto year = objective.period ? fmt::format(" in {}", *objective.period) : std::string();
    return exact_decimal(*objective.today) + year;
}

std::string target_of(const Objective& objective) {
    return objective.target ? fmt::format("{}, of {} comparison schools", exact_decimal(*objective.target),
                                          objective.comparison_schools)
                            : fmt::format("none, with {} comparison schools", objective.comparison_schools);
}

void compare_priorities(const SupportPlan& standing, const SupportPlan& draft, std::vector<PlanChange>& found) {
    for (const auto& priority : standing.priorities) {
        const auto* const again = priority_of(draft, priority.area);
        if (again == nullptr) {
            found.push_back({.kind = Kind::gone,
                             .part = "priority",
                             .number = priority.number,
                             .field = priority.area,
                             .before = priority.text,
                             .after = {}});
        } else if (again->text != priority.text) {
            found.push_back(moved("priority", priority.number, "text", priority.text, again->text));
        }
    }
    for (const auto& priority : draft.priorities) {
        if (priority_of(standing, priority.area) == nullptr) {
            found.push_back({.kind = Kind::added,
                             .part = "priority",
                             .number = 0,
                             .field = priority.area,
                             .before = {},
                             .after = priority.text});
        }
    }
}

/// A criterion that holds figures moves with them, and is not told twice.
void compare_objective(const Objective& standing, const Objective& draft, std::vector<PlanChange>& found) {
    const auto told = found.size();
    if (standing.measure != draft.measure) {
        found.push_back(moved("objective", standing.number, "measure", standing.measure, draft.measure));
    }
    if (std::tie(standing.today, standing.period) != std::tie(draft.today, draft.period)) {
        found.push_back(moved("objective", standing.number, "today", today_of(standing), today_of(draft)));
    }
    if (std::tie(standing.target, standing.comparison_schools) != std::tie(draft.target, draft.comparison_schools)) {
        found.push_back(moved("objective", standing.number, "target", target_of(standing), target_of(draft)));
    }
    if (found.size() == told && standing.criterion != draft.criterion) {
        found.push_back(moved("objective", standing.number, "criterion", standing.criterion, draft.criterion));
    }
    if (standing.text != draft.text) {
        found.push_back(moved("objective", standing.number, "text", standing.text, draft.text));
    }
}

void compare_objectives(const SupportPlan& standing, const SupportPlan& draft, std::vector<PlanChange>& found) {
    for (const auto& objective : standing.objectives) {
        const auto area = area_of(standing, objective.priority);
        if (const auto* const again = objective_of(draft, area)) {
            compare_objective(objective, *again, found);
        } else {
            found.push_back({.kind = Kind::gone,
                             .part = "objective",
                             .number = objective.number,
                             .field = {},
                             .before = objective.text,
                             .after = {}});
        }
    }
    for (const auto& objective : draft.objectives) {
        if (objective_of(standing, area_of(draft, objective.priority)) == nullptr) {
            found.push_back({.kind = Kind::added,
                             .part = "objective",
                             .number = 0,
                             .field = {},
                             .before = {},
                             .after = objective.text});
        }
    }
}

/// What tells an action from the others of a plan: which of the plan's own entries it is, where there is one of each;
/// else the area that it serves and its words.
using ActionKey = std::pair<std::string, std::string>;

ActionKey key_of(const SupportPlan& plan, const Action& action) {
    const bool is_one = !action.entry.empty() && action.entry != review_entry;
    return is_one ? ActionKey("entry", action.entry) : ActionKey(area_of(plan, action.priority), action.text);
}

std::map<ActionKey, const Action*> by_key(const SupportPlan& plan) {
    std::map<ActionKey, const Action*> keys;
    for (const auto& action : plan.actions) {
        keys.emplace(key_of(plan, action), &action);
    }
    return keys;
}

void compare_actions(const SupportPlan& standing, const SupportPlan& draft, std::vector<PlanChange>& found) {
    const auto before = by_key(standing);
    const auto after = by_key(draft);
    for (const auto& action : standing.actions) {
        const auto again = after.find(key_of(standing, action));
        if (again == after.end()) {
            found.push_back(
                {.kind = Kind::gone, .part = "action", .number = action.number, .before = action.text, .after = {}});
        } else if (again->second->text != action.text) {
            found.push_back(moved("action", action.number, "text", action.text, again->second->text));
        }
    }
    for (const auto& action : draft.actions) {
        if (!before.contains(key_of(draft, action))) {
            found.push_back({.kind = Kind::added, .part = "action", .number = 0, .before = {}, .after = action.text});
        }
    }
}

}  // namespace

std::vector<PlanChange> redraft_difference(const SupportPlan& standing, const SupportPlan& draft) {
    std::vector<PlanChange> found;
    compare_priorities(standing, draft, found);
    compare_objectives(standing, draft, found);
    compare_actions(standing, draft, found);
    mark_what_peers_found(found, standing, draft);
    return found;
}

}  // namespace llp::plan
