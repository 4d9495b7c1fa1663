#pragma once

#include <vector>

#include "model/plan_change.hpp"
#include "model/support_plan.hpp"

namespace llp::plan {

/// What reads otherwise in the later state of a plan than in the earlier: the plan itself, then priorities, objectives,
/// actions, notes, reviews and concerns, each by number. Parts are told apart by their numbers.
std::vector<PlanChange> changes(const SupportPlan& before, const SupportPlan& after);

/// Marks what is of a priority that would tell what peers found, in either of the two.
void mark_what_peers_found(std::vector<PlanChange>& changes, const SupportPlan& before, const SupportPlan& after);

/// The same of a plan that has just been drafted: the plan alone, as added.
std::vector<PlanChange> first_state(const SupportPlan& plan);

}  // namespace llp::plan
