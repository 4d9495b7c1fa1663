#pragma once

#include <vector>

#include "model/support_plan.hpp"
#include "model/visit.hpp"
#include "plan/calendar.hpp"
#include "plan/templates.hpp"

namespace llp::plan {

/// What a review that was recorded as the plan's last makes of the plan's visits, which are in their order; those that
/// change, with all that they now are.
///
/// The first review among them that is still to come was held on the day of the review, or missed where the review has
/// not taken place and that one had a day by then; nothing, where one is done or missed on that day already, as the
/// record is then corrected. The next one gets the window of `templates` around the day of the next review; a day that
/// was proposed for it and lies outside is taken away. What is agreed stays: people move it.
std::vector<Visit> visits_after_review(const std::vector<Visit>& visits, const PlanReview& review,
                                       const Calendar& calendar, const VisitTemplates& templates);

}  // namespace llp::plan
