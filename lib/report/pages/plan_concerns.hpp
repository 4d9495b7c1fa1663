#pragma once

#include "core/date.hpp"
#include "model/support_plan.hpp"
#include "report/document.hpp"

namespace llp::report {

/// llp.plan_concerns/1: { as_of, plan, concerns [ {concern, raised, by, summary, detail, resolved, resolution} ] }.
/// What is said, and by whom, is personal.
Document plan_concerns(Date as_of, const SupportPlan& plan);

/// The rows, as above.
Table concern_table(std::string name, const std::vector<Concern>& concerns);

}  // namespace llp::report
