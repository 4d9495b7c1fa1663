#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/edited_table.hpp"
#include "app/plan_visits.hpp"
#include "model/party.hpp"
#include "model/support_plan.hpp"
#include "model/visit.hpp"

namespace llp::app {

/// True for the header of a file of visits: it has the columns plan and visit.
bool is_header_of_visits(const std::vector<std::string>& header);

/// Reads the rows of a CSV in the columns of report::visit_export; see read_edited_table.
EditedTable read_visit_rows(csv::Reader& reader, const std::string& name);

/// What a row of visits is held against.
struct VisitGround {
    const Visit& now;
    const Visit* then = nullptr;  ///< As the file was exported; nullptr where the row does not say when.
    const SupportPlan& plan;      ///< With the heirs of its parties.
    Date today;
    std::function<Party(const Party&)> heir_of;  ///< The party itself, or the school that speaks for it.
};

/// What the row changes of its visit. A cell that reads as the visit does, or did when the file was exported, changes
/// nothing. A new day without a status leaves a visit that holds its day as firm as it is; any other is proposed for
/// it. Throws Refusal for a cell that cannot be read, that belongs to another visit, that was changed both in the file
/// and in the plan since, or that does not go with the others.
VisitChange change_of(const EditedRow& row, const VisitGround& ground);

}  // namespace llp::app
