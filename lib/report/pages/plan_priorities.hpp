#pragma once

#include <vector>

#include "report/pages/plan.hpp"

namespace llp::report {

/// Parts of the page of a plan, by priority. What would tell what peers found is for the schools alone.

/// Open actions that are due within so many days stand on the page, and of each priority the first.
inline constexpr int next_action_days = 14;

/// Those that serve the priority of this number, 0 for the plan as a whole, by their days.
std::vector<const Action*> actions_serving(const SupportPlan& plan, int priority);

/// How each priority stands.
Table plan_overview(const PlanFacts& facts);
/// The actions that come next, by priority; what concerns the plan as a whole comes last.
Table plan_next_actions(const PlanFacts& facts);
/// Whole actions of one priority.
Table plan_actions(const PlanFacts& facts, int priority);
/// All of one priority: what matters, its objective, criterion and actions.
Section plan_priority_section(const PlanFacts& facts, const Priority& priority);

}  // namespace llp::report
