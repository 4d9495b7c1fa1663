#pragma once

#include <functional>
#include <string>

#include "app/plan_visits.hpp"
#include "app/visit_file.hpp"
#include "model/party.hpp"
#include "model/support_plan.hpp"
#include "model/visit.hpp"

namespace llp::app {

/// Why a row is refused, and of which column.
struct RowFault {
    std::string column;
    std::string message;
};

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
/// it. Throws RowFault for a cell that cannot be read, that belongs to another visit, that was changed both in the file
/// and in the plan since, or that does not go with the others.
VisitChange change_of(const VisitRow& row, const VisitGround& ground);

}  // namespace llp::app
