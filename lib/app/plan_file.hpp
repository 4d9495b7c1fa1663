#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/action_rows.hpp"
#include "app/job.hpp"
#include "app/plan_support.hpp"
#include "report/pages/plan_export.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The actions of the plans asked for, all of them where `numbers` is empty. Throws NotFoundError for a number that is
/// not there, and as list_plans.
report::PlanExportFacts export_plans(const Reading& reading, const std::vector<std::int64_t>& numbers,
                                     const PlanFilter& filter);

/// What became of a file.
struct PlanImport {
    MergeCounts counts = {};
    std::vector<Reject> rejects = {};  ///< By line; where there is one, nothing was changed.
    std::vector<std::string> unknown_columns = {};
};

/// Brings edited actions back, in one transaction: all rows or none.
PlanImport import_actions(const Writing& writing, const std::string& file);
/// The same within a write; where a row is rejected it is abandoned.
PlanImport import_actions(store::Write& write, csv::Source& source, const std::string& name);

}  // namespace llp::app
