#pragma once

#include <optional>
#include <string>

#include "core/date.hpp"
#include "model/support_plan.hpp"
#include "plan/calendar.hpp"
#include "plan/templates.hpp"

namespace llp::plan {

/// Records a review as the plan's next one. Its number is ignored; a review of the day of the last one corrects that.
///
/// Each objective gets the rating of the review. Where none is said, the next review is near the end of the next term
/// (none after "improved, complete"); the plan's review day becomes it. Of the actions that are termly reviews, the
/// first open one is done where the review took place, and the next open one is due on the day of the next review;
/// where there is none, those that are open are dropped.
///
/// Throws UsageError where the plan is closed or stopped, where one that took place that day would not have, where the
/// review is before the plan was drafted, before the last review or after `today`; where it
/// took place and does not rate each objective once, or has not taken place and rates one; and where the next review is
/// not after it.
void record_review(SupportPlan& plan, PlanReview review, const Calendar& calendar, const ReviewTemplate& reviews,
                   Date today);

}  // namespace llp::plan
