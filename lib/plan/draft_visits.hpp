#pragma once

#include <vector>

#include "model/support_plan.hpp"
#include "model/visit.hpp"
#include "plan/calendar.hpp"
#include "plan/templates.hpp"

namespace llp::plan {

/// The visits and reviews with which a plan begins, none of them placed on a day, numbered from 1 in the order in which
/// they are to take place: the first visit, then before each review the further visits, then that review. A visit's
/// window lies in the term of the review after it, and ends before that is due. A school that plans for itself, its own
/// supporter, has reviews alone. Where so little is left before the first review that a further visit cannot keep its
/// distance from the first, it is left out.
///
/// Days are counted from `start` on the calendar's school days. `plan` has its number and parties.
std::vector<Visit> draft_visits(const SupportPlan& plan, const Calendar& calendar, const Templates& templates,
                                Date start);

}  // namespace llp::plan
