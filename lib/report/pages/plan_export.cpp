#include "report/pages/plan_export.hpp"

#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

Cell area_of(const SupportPlan& plan, const Action& action) {
    const auto* const priority = find_part(plan.priorities, action.priority);
    return priority == nullptr ? Cell::nothing() : served_words(plan, action.priority, priority->area);
}

Row action_row(const PlanExportFacts& facts, const SupportPlan& plan, const Action& action) {
    return {plain_number(plan.number),
            Cell::open(action.number),
            Cell::open(plan.supported),
            name_cell(facts.names, plan.supported),
            area_of(plan, action),
            Cell::open(action.priority),
            served_words(plan, action.priority, action.text),
            owner_cell(plan, action),
            served(plan, action.priority, Cell::open(action.due)),
            Cell::open(action.status),
            served_words(plan, action.priority, action.evidence),
            plain_number(facts.as_at)};
}

}  // namespace

Document plan_export(const PlanExportFacts& facts) {
    Table table{.name = "actions",
                .caption = "",
                .columns = {{.name = "plan", .heading = "Plan"},
                            {.name = "action", .heading = "Action"},
                            {.name = "urn", .heading = "URN"},
                            {.name = "school", .heading = "School"},
                            {.name = "area", .heading = "Area"},
                            {.name = "priority", .heading = "Priority"},
                            {.name = "text", .heading = "Text"},
                            {.name = "owner", .heading = "Owner"},
                            {.name = "due", .heading = "Due"},
                            {.name = "status", .heading = "Status"},
                            {.name = "evidence", .heading = "Evidence"},
                            {.name = "as_at", .heading = "As at command"}},
                .empty = "No plan is so, or none has an action."};
    for (const auto& plan : facts.plans) {
        for (const auto& action : plan.actions) {
            table.rows.push_back(action_row(facts, plan, action));
        }
    }
    return {.schema = "llp.plan_export/1",
            .title = "Actions of plans",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

Document visit_export(const VisitExportFacts& facts) {
    auto table = visit_table("visits", facts.visits, facts.names, facts.as_of, "No plan is so, or none has a visit.");
    table.columns.push_back({.name = "as_at", .heading = "As at command"});
    for (auto& row : table.rows) {
        row.push_back(plain_number(facts.as_at));
    }
    return {.schema = "llp.visit_export/1",
            .title = "Visits of plans",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

Document plan_import(const PlanImportFacts& facts) {
    Table table{.name = "files",
                .caption = "",
                .columns = {{.name = "file", .heading = "File"},
                            {.name = "holds", .heading = "Holds"},
                            {.name = "changed", .heading = "Changed"},
                            {.name = "added", .heading = "Added"},
                            {.name = "unchanged", .heading = "Unchanged"},
                            {.name = "already_there", .heading = "Already there"}},
                .empty = "No file."};
    for (const auto& file : facts.files) {
        table.rows.push_back({Cell::open(file.file), Cell::open(file.holds), Cell::open(file.changed),
                              Cell::open(file.added), Cell::open(file.unchanged), Cell::open(file.already_there)});
    }
    return {.schema = "llp.plan_import/1",
            .title = "Plans imported",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "kept", .label = "Kept", .value = Cell::open(facts.kept)}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

}  // namespace llp::report
