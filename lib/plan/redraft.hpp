#pragma once

#include <vector>

#include "model/plan_change.hpp"
#include "model/support_plan.hpp"

namespace llp::plan {

/// How a new draft differs from the plan that stands: priorities and their objectives by area, actions by the area that
/// they serve and their words, first contact and the like by what they are. "gone" is in the plan alone, "added" in the
/// new draft alone, "changed" a figure, target, criterion or wording that moved; the number is that of the plan, 0 of
/// what is added. Days, statuses and ratings are the plan's own and not compared. Priorities first, then objectives,
/// then actions.
std::vector<PlanChange> redraft_difference(const SupportPlan& standing, const SupportPlan& draft);

}  // namespace llp::plan
