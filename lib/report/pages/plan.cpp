#include "report/pages/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace llp::report {

namespace {

std::vector<Field> head_of(const PlanFacts& facts) {
    const auto& plan = facts.plan;
    return {
        {.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
        {.name = "plan", .label = "Plan", .value = plain_number(plan.number)},
        {.name = "partnership", .label = "Partnership", .value = plain_number(plan.partnership)},
        {.name = "supported", .label = "Supported school", .value = party_cell(facts.names, plan.supported)},
        {.name = "supported_name",
         .label = "Name",
         .value = name_cell(facts.names, plan.supported),
         .readers = For::machines},
        {.name = "supporter", .label = "Supporter", .value = party_cell(facts.names, plan.supporter)},
        {.name = "supporter_name",
         .label = "Name",
         .value = name_cell(facts.names, plan.supporter),
         .readers = For::machines},
        {.name = "status", .label = "Status", .value = Cell::open(plan.status)},
        {.name = "partnership_ended",
         .label = "Partnership ended",
         .value = Cell::open(plan.partnership_ended),
         .readers = plan.partnership_ended ? For::all : For::machines},
        {.name = "drafted", .label = "Drafted on", .value = Cell::open(plan.drafted)},
        {.name = "review_due", .label = "First review due", .value = Cell::open(plan.review_due)},
        {.name = "templates", .label = "Templates", .value = text_cell(plan.templates)},
        {.name = "calendar", .label = "School days counted by", .value = text_cell(plan.calendar)},
    };
}

Table priorities(const SupportPlan& plan) {
    Table table{.name = "priorities",
                .caption = "",
                .columns = {{.name = "priority", .heading = "Priority"},
                            {.name = "area", .heading = "Area"},
                            {.name = "text", .heading = "What matters"}},
                .empty = "The plan has no priority."};
    for (const auto& priority : plan.priorities) {
        table.rows.push_back({Cell::open(priority.number), Cell::open(priority.area).reading(area_title(priority.area)),
                              Cell::open(priority.text)});
    }
    return table;
}

Cell figure_cell(const std::optional<Millionths>& figure) {
    return figure ? Cell::open(Value(Decimal{.value = *figure, .decimals = 2})) : Cell::nothing();
}

Cell target_cell(const Objective& objective) {
    return objective.target ? figure_cell(objective.target)
                            : Cell::nothing().reading(objective.measure.empty() ? "-" : "none set");
}

std::vector<Cell> objective_row(const Objective& objective) {
    return {Cell::open(objective.text),
            Cell::open(objective.priority),
            Cell::open(objective.criterion),
            objective.measure.empty() ? Cell::nothing()
                                      : Cell::open(objective.measure).reading(measure_title(objective.measure)),
            figure_cell(objective.today),
            Cell::open(objective.period),
            target_cell(objective),
            Cell::open(objective.comparison_schools),
            Cell::open(objective.state)};
}

Table objectives(const SupportPlan& plan) {
    Table table{.name = "objectives",
                .caption = "",
                .columns = {{.name = "text", .heading = "Objective"},
                            {.name = "priority", .heading = "Priority", .align = Align::right},
                            {.name = "criterion", .heading = "Success is"},
                            {.name = "measure", .heading = "Figure", .readers = For::machines},
                            {.name = "today", .heading = "Today", .align = Align::right},
                            {.name = "period", .heading = "Year"},
                            {.name = "target", .heading = "Target", .align = Align::right},
                            {.name = "comparison_schools", .heading = "Compared with", .align = Align::right},
                            {.name = "state", .heading = "State"}},
                .empty = "The plan has no objective."};
    std::ranges::transform(plan.objectives, std::back_inserter(table.rows), objective_row);
    return table;
}

Cell status_cell(const Action& action, bool overdue) {
    const auto cell = Cell::open(action.status);
    return overdue ? cell.reading(action.status + ", overdue") : cell;
}

std::vector<Cell> action_row(const SupportPlan& plan, const Action& action, Date as_of) {
    const bool overdue = !plan.partnership_ended && action.status != "done" && action.due < as_of;
    return {Cell::open(action.number),
            Cell::open(action.text),
            Cell::open(action.priority).reading(action.priority == 0 ? "whole plan" : fmt::to_string(action.priority)),
            Cell::open(action.owner_role),
            Cell::open(action.due),
            Cell::open(overdue),
            status_cell(action, overdue),
            text_cell(action.evidence)};
}

Table actions(const PlanFacts& facts) {
    Table table{.name = "actions",
                .caption = "",
                .columns = {{.name = "action", .heading = "No."},
                            {.name = "text", .heading = "Action"},
                            {.name = "priority", .heading = "Priority"},
                            {.name = "owner_role", .heading = "Who"},
                            {.name = "due", .heading = "Due"},
                            {.name = "overdue", .heading = "Overdue", .readers = For::machines},
                            {.name = "status", .heading = "Status"},
                            {.name = "evidence", .heading = "What to collect"}},
                .empty = "The plan has no action."};
    for (const auto& action : facts.plan.actions) {
        table.rows.push_back(action_row(facts.plan, action, facts.as_of));
    }
    return table;
}

std::string draft_note(const SupportPlan& plan) {
    return fmt::format("A draft for {} to edit and agree.", plan.supporter.urn() ? "the two schools" : "both sides");
}

}  // namespace

Document plan(const PlanFacts& facts) {
    return {
        .schema = "llp.plan/1",
        .title = fmt::format("Support plan {}: {}", facts.plan.number, named(facts.names, facts.plan.supported)),
        .head = head_of(facts),
        .sections = {
            {.heading = "", .blocks = {Note{.text = draft_note(facts.plan)}}},
            {.heading = "Priorities", .blocks = {priorities(facts.plan)}},
            {.heading = "Objectives",
             .blocks = {objectives(facts.plan),
                        Note{.text =
                                 "Today is the newest published figure of the school. The target is the median of the "
                                 "comparison schools that have the same figure; with fewer than 10 of them none is "
                                 "set."}}},
            {.heading = "Actions", .blocks = {actions(facts)}},
        }};
}

}  // namespace llp::report
