#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/support_plan.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// What `llp plan export` prints.
struct PlanExportFacts {
    Date as_of;
    std::int64_t as_at = 0;          ///< The last command that is seen.
    std::vector<SupportPlan> plans;  ///< By number.
    Names names;
};

/// llp.plan_export/1: { as_of, actions [ {plan, action, urn, school, area, priority, text, owner, due, status,
/// evidence, as_at} ] }: one table, which as CSV is what `llp plan import` reads.
Document plan_export(const PlanExportFacts& facts);

/// What became of the rows of a file of actions.
struct PlanImportFacts {
    Date as_of;
    std::string file;
    std::int64_t changed = 0;
    std::int64_t added = 0;
    std::int64_t unchanged = 0;
    std::int64_t already_there = 0;  ///< Without a number, and in their plans already.
};

/// llp.plan_import/1: { as_of, file, changed, added, unchanged, already_there }.
Document plan_import(const PlanImportFacts& facts);

}  // namespace llp::report
