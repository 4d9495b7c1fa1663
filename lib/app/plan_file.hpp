#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/action_merge.hpp"
#include "app/import_visits.hpp"
#include "app/job.hpp"
#include "app/plan_support.hpp"
#include "report/pages/plan_export.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The actions of the plans asked for, all of them where `numbers` is empty. Throws NotFoundError for a number that is
/// not there, and as list_plans.
report::PlanExportFacts export_plans(const Reading& reading, const std::vector<std::int64_t>& numbers,
                                     const PlanFilter& filter);
/// Their visits.
report::VisitExportFacts export_visits(const Reading& reading, const std::vector<std::int64_t>& numbers,
                                       const PlanFilter& filter);

enum class PlanTable { actions, visits };
/// "actions", "visits".
std::string_view token(PlanTable table) noexcept;

/// What became of a file.
struct PlanImport {
    std::string file = {};
    PlanTable holds = PlanTable::actions;
    MergeCounts counts = {};
    std::vector<Reject> rejects = {};       ///< By line; where there is one, nothing was changed.
    std::vector<RowWarning> warnings = {};  ///< Of visits; by line.
    std::vector<std::string> unknown_columns = {};

    [[nodiscard]] bool changes() const noexcept { return counts.changed + counts.added > 0; }
};

/// Brings edited actions and visits back, the header of each file saying which it holds. All files are one transaction:
/// all rows or none. Throws InputError for a file that is neither, and what csv::Reader throws.
std::vector<PlanImport> import_plan_files(const Writing& writing, const std::vector<std::string>& files);
/// One file within a write; where a row is rejected the write is abandoned. `name` is for messages.
PlanImport import_plan_file(store::Write& write, csv::Source& source, const std::string& name, Date day);

}  // namespace llp::app
