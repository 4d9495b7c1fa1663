#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/support_plan.hpp"
#include "report/document.hpp"
#include "report/pages/visits.hpp"
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

/// What `llp plan export --visits` prints.
struct VisitExportFacts {
    Date as_of;
    std::int64_t as_at = 0;            ///< The last command that is seen.
    std::vector<PlannedVisit> visits;  ///< By plan and number.
    Names names;
};

/// llp.visit_export/1: { as_of, visits [ as llp.visits/1 has them, and as_at ] }: the same for visits.
Document visit_export(const VisitExportFacts& facts);

/// What became of the rows of a file.
struct ImportedPlanFile {
    std::string file;
    std::string holds;  ///< "actions", "visits".
    std::int64_t changed = 0;
    std::int64_t added = 0;
    std::int64_t unchanged = 0;
    std::int64_t already_there = 0;  ///< Without a number, and in their plans already.
};

struct PlanImportFacts {
    Date as_of;
    std::vector<ImportedPlanFile> files;  ///< As they were named.
    bool kept = false;                    ///< Something changed, and it was no dry run.
};

/// llp.plan_import/1: { as_of, kept, files [ {file, holds, changed, added, unchanged, already_there} ] }.
Document plan_import(const PlanImportFacts& facts);

}  // namespace llp::report
