#pragma once

#include <string>

#include "core/date.hpp"
#include "model/support_plan.hpp"

namespace llp::plan {

/// Adds the concern under the next number, unless the same stands already, and returns the number of either. Throws
/// UsageError for a summary of more than 200 characters, and a day before the plan was drafted or after `today`.
int raise_concern(SupportPlan& plan, Concern concern, Date today);

/// Resolves a concern on `day`. Again, other words take the place of what resolved it, whose day stays. Throws
/// NotFoundError where the plan has no such concern; UsageError where it was raised after the day.
void resolve_concern(SupportPlan& plan, int number, Date day, const std::string& how);

}  // namespace llp::plan
