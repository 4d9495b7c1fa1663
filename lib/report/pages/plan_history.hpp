#pragma once

#include <cstdint>
#include <vector>

#include "core/date.hpp"
#include "model/command.hpp"
#include "model/plan_change.hpp"
#include "report/document.hpp"

namespace llp::report {

/// What `llp plan history` prints.
struct PlanHistoryFacts {
    Date as_of;
    std::int64_t plan = 0;
    struct Step {
        Command command;
        std::vector<PlanChange> changes;
    };
    std::vector<Step> steps = {};  ///< Oldest first.
};

/// llp.plan_history/1: { as_of, plan, changes [ {command, day, by, part, number, field, change, before, after} ] }.
Document plan_history(const PlanHistoryFacts& facts);

/// What a write to a plan prints where a document is asked for.
struct PlanChangeFacts {
    Date as_of;
    std::int64_t plan = 0;
    std::vector<PlanChange> changes;
    bool kept = false;
};

/// llp.plan_change/1: { as_of, plan, kept, changes [ {part, number, field, change, before, after} ] }.
Document plan_change(const PlanChangeFacts& facts);

/// A column for each thing that a change says, and its cells: what free words say, and names, are personal.
std::vector<Column> change_columns();
std::vector<Cell> change_cells(const PlanChange& change);

}  // namespace llp::report
