#pragma once

#include <vector>

#include "core/date.hpp"
#include "model/pairing.hpp"
#include "model/profile.hpp"
#include "model/result.hpp"
#include "model/school.hpp"
#include "model/support_plan.hpp"
#include "plan/calendar.hpp"
#include "plan/templates.hpp"

namespace llp::plan {

/// A first plan for a partnership, for people to edit; or for a school that improves by itself: then the partnership is
/// one with itself, of number 0, and the templates are those of a school's own plan, in which there is no {supporter}.
///
/// Priorities: the areas on which the pair was made, then the school's other needs; within each the urgent first, then
/// the lowest level, then the order of data/defaults/areas.csv; at most five.
///
/// Objectives: one for each priority. Where the area's template names measures and the school has a figure of one, the
/// criterion is that figure today and a target: the median of the comparison schools of the same measure and period;
/// for a school at the median or better, the value that the best quarter reach. With fewer than ten comparison schools
/// the criterion says so and sets none.
///
/// Actions: by due day, numbered from 1; those of the plan as a whole say which entry of the templates they are. Days
/// are counted from `day`, or from the partnership's first day where that is later, on the calendar's school days.
///
/// `profile` and `figures` are as known on `day`; `figures` hold the rows of the supported school and of those it is
/// compared with, in any order. `supporter` is the name of the other side. The plan's number is 0 until the store gives
/// one.
SupportPlan draft(const Partnership& partnership, const School& supported, const std::string& supporter,
                  const Profile& profile, const std::vector<ResultRow>& figures, const Calendar& calendar,
                  const Templates& templates, Date day);

}  // namespace llp::plan
