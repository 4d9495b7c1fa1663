#pragma once

#include <string_view>

#include "app/knowledge.hpp"
#include "app/school_calendars.hpp"
#include "model/support_plan.hpp"
#include "model/visit.hpp"

namespace llp::app {

/// Why the day of a visit is none for it, whatever else there is: "partnership-over" from the day on which the
/// partnership of its plan ends, "school-closed", "supporter-closed"; empty where it is one. The visit has a day.
std::string_view refused_for_itself(const Visit& visit, const SupportPlan& plan, const Knowledge& known,
                                    const SchoolCalendars& calendars);

/// The same of a visit of a running plan that is proposed or agreed for a day that has not passed; empty for all
/// others.
std::string_view refused_since(const Visit& visit, const SupportPlan& plan, const Knowledge& known,
                               const SchoolCalendars& calendars);

}  // namespace llp::app
