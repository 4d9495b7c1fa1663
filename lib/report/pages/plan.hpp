#pragma once

#include <vector>

#include "core/date.hpp"
#include "model/support_plan.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp plan show` prints.
struct PlanFacts {
    Date as_of;
    SupportPlan plan;
    Names names;  ///< Of both parties.
};

/// llp.plan/1: { as_of, plan, partnership, supported, supported_name, supporter, supporter_name, status,
/// partnership_ended, drafted, review_due, templates, calendar, priorities [ {priority, area, text} ], objectives [
/// {priority, text, criterion, measure, today, period, target, comparison_schools, state} ], actions [ {action,
/// priority, text, owner_role, due, overdue, status, evidence} ] }.
Document plan(const PlanFacts& facts);

}  // namespace llp::report
