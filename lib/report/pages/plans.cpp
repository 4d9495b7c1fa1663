#include "report/pages/plans.hpp"

#include <algorithm>

#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

std::int64_t overdue_actions(const SupportPlan& plan, Date as_of) {
    if (plan.partnership_ended) {
        return 0;
    }
    return std::ranges::count_if(plan.actions,
                                 [&](const Action& action) { return action.status != "done" && action.due < as_of; });
}

std::vector<std::string> areas_of(const SupportPlan& plan) {
    std::vector<std::string> areas;
    for (const auto& priority : plan.priorities) {
        areas.push_back(priority.area);
    }
    return areas;
}

Cell status_of(const SupportPlan& plan) {
    const auto cell = Cell::open(plan.status);
    return plan.partnership_ended ? cell.reading(plan.status + ", partnership ended") : cell;
}

std::vector<Cell> row(const SupportPlan& plan, const Names& names, Date as_of) {
    return {plain_number(plan.number),
            plain_number(plan.partnership),
            party_cell(names, plan.supported),
            name_cell(names, plan.supported),
            party_cell(names, plan.supporter),
            name_cell(names, plan.supporter),
            areas_cell(areas_of(plan)),
            status_of(plan),
            Cell::open(plan.drafted),
            Cell::open(plan.review_due),
            Cell::open(std::ssize(plan.actions)),
            Cell::open(overdue_actions(plan, as_of)),
            Cell::open(plan.partnership_ended)};
}

Field as_of_field(Date as_of) {
    return {.name = "as_of", .label = "As at", .value = Cell::open(as_of)};
}

/// For people only where there is something to say.
Table left_out(const std::vector<std::string>& reasons) {
    Table table{.name = "left_out",
                .caption = "No plan could be drafted",
                .columns = {{.name = "reason", .heading = "For"}},
                .readers = reasons.empty() ? For::machines : For::all};
    for (const auto& reason : reasons) {
        table.rows.push_back({Cell::open(reason)});
    }
    return table;
}

}  // namespace

Table plan_table(std::string name, const std::vector<SupportPlan>& list, const Names& names, Date as_of,
                 std::string empty) {
    Table table{.name = std::move(name),
                .caption = "",
                .columns = {{.name = "plan", .heading = "Plan"},
                            {.name = "partnership", .heading = "Partnership", .readers = For::machines},
                            {.name = "supported", .heading = "Supported school"},
                            {.name = "supported_name", .heading = "Name", .readers = For::machines},
                            {.name = "supporter", .heading = "Supporter"},
                            {.name = "supporter_name", .heading = "Name", .readers = For::machines},
                            {.name = "areas", .heading = "Priorities"},
                            {.name = "status", .heading = "Status"},
                            {.name = "drafted", .heading = "Drafted", .readers = For::machines},
                            {.name = "review_due", .heading = "Review due"},
                            {.name = "actions", .heading = "Actions", .align = Align::right},
                            {.name = "overdue", .heading = "Overdue", .align = Align::right},
                            machine_column("partnership_ended")},
                .empty = std::move(empty)};
    for (const auto& plan : list) {
        table.rows.push_back(row(plan, names, as_of));
    }
    return table;
}

Document plans(const PlanListFacts& facts) {
    return {.schema = "llp.plans/1",
            .title = "Support plans",
            .head = {as_of_field(facts.as_of)},
            .sections = {{.heading = "",
                          .blocks = {plan_table("plans", facts.plans, facts.names, facts.as_of,
                                                "There is no plan: make some with 'llp plan draft --round NAME'.")}}}};
}

Document draft(const DraftFacts& facts) {
    return {
        .schema = "llp.draft/1",
        .title = "Plans drafted",
        .head = {as_of_field(facts.as_of)},
        .sections = {{.heading = "New drafts",
                      .blocks = {plan_table("drafted", facts.drafted, facts.names, facts.as_of, "No plan is new.")}},
                     {.heading = "Left as they are",
                      .blocks = {plan_table("standing", facts.standing, facts.names, facts.as_of,
                                            "No partnership had a plan already."),
                                 left_out(facts.left_out)}}}};
}

}  // namespace llp::report
