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

Document plan_import(const PlanImportFacts& facts) {
    return {.schema = "llp.plan_import/1",
            .title = "Actions imported",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "file", .label = "File", .value = Cell::open(facts.file)},
                     {.name = "changed", .label = "Changed", .value = Cell::open(facts.changed)},
                     {.name = "added", .label = "Added", .value = Cell::open(facts.added)},
                     {.name = "unchanged", .label = "Unchanged", .value = Cell::open(facts.unchanged)},
                     {.name = "already_there", .label = "Already there", .value = Cell::open(facts.already_there)}}};
}

}  // namespace llp::report
