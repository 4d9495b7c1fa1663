#pragma once

#include <vector>

#include "model/support_plan.hpp"
#include "report/pages/plan_ratings.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Every rating of the objectives of a plan: those of its reviews, on the day of the review, and those that an update
/// changed, on the day of the command that still stands. By objective, then day. `plan` is as the snapshot has it.
std::vector<report::PlanRating> plan_ratings(const store::Snapshot& snapshot, const SupportPlan& plan);

}  // namespace llp::app
