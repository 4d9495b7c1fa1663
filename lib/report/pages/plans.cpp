#include "report/pages/plans.hpp"

#include <algorithm>

#include "report/pages/plan_history.hpp"
#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

template <typename Which>
std::vector<std::string> areas_of(const SupportPlan& plan, Which is_meant) {
    std::vector<std::string> areas;
    for (const auto& priority : plan.priorities) {
        if (is_meant(priority)) {
            areas.push_back(priority.area);
        }
    }
    return areas;
}

Cell status_of(const SupportPlan& plan) {
    const auto cell = Cell::open(plan.status);
    return plan.partnership_ended ? cell.reading(plan.status + ", partnership ended") : cell;
}

Cell supporter_of(const SupportPlan& plan, const Names& names) {
    const auto cell = party_cell(names, plan.supporter);
    return plan.is_own() ? cell.reading("its own plan") : cell;
}

Cell review_cell(const SupportPlan& plan, Date as_of) {
    const auto due = next_review(plan);
    const auto cell = Cell::open(due);
    return due && plan.is_running() && *due < as_of ? cell.reading(iso(*due) + ", overdue") : cell;
}

Row row(const SupportPlan& plan, const Names& names, Date as_of) {
    const auto worst = worst_rag(plan);
    return {plain_number(plan.number),
            plan.is_own() ? Cell::nothing() : plain_number(plan.partnership),
            party_cell(names, plan.supported),
            name_cell(names, plan.supported),
            supporter_of(plan, names),
            name_cell(names, plan.supporter),
            areas_cell(areas_of(plan, [](const Priority&) { return true; }),
                       areas_of(plan, [](const Priority& p) { return p.found_by_peers; })),
            status_of(plan),
            worst ? Cell::open(token(*worst)) : Cell::nothing(),
            Cell::open(ratings_in_words(plan)),
            Cell::open(count_rated(plan, Rag::red)),
            Cell::open(count_rated(plan, Rag::amber)),
            Cell::open(count_rated(plan, Rag::green)),
            Cell::open(plan.drafted),
            review_cell(plan, as_of),
            Cell::open(std::ssize(plan.reviews)),
            Cell::open(std::ssize(plan.actions)),
            Cell::open(count_overdue(plan, as_of)),
            plan.last_entry ? Cell::open(plan.last_entry->day) : Cell::nothing(),
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
                            machine_column("rag"),
                            people_column("ratings", "Rating"),
                            machine_column("red"),
                            machine_column("amber"),
                            machine_column("green"),
                            {.name = "drafted", .heading = "Drafted", .readers = For::machines},
                            {.name = "review_due", .heading = "Next review"},
                            machine_column("reviews"),
                            {.name = "actions", .heading = "Actions", .align = Align::right},
                            {.name = "overdue", .heading = "Overdue", .align = Align::right},
                            machine_column("last_entry"),
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
                          .blocks = {plan_table(
                              "plans", facts.plans, facts.names, facts.as_of,
                              facts.filtered ? "No plan is so: 'llp plan list' has all of them."
                                             : "There is no plan: make some with 'llp plan draft --round NAME'.")}}}};
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

Document redraft(const RedraftFacts& facts) {
    Table table{
        .name = "differences",
        .caption = "",
        .columns = {{.name = "plan", .heading = "Plan", .align = Align::right}, school_column(), school_name_column()}};
    std::ranges::copy(change_columns(), std::back_inserter(table.columns));
    table.empty = "A new draft would read the same.";
    for (const auto& [plan, differences] : facts.compared) {
        for (const auto& difference : differences) {
            Row row{plain_number(plan.number), party_cell(facts.names, plan.supported),
                    name_cell(facts.names, plan.supported)};
            std::ranges::copy(change_cells(difference), std::back_inserter(row));
            table.rows.push_back(std::move(row));
        }
    }
    return {.schema = "llp.redraft/1",
            .title = "Plans that stand, and new drafts of the day",
            .head = {as_of_field(facts.as_of)},
            .sections = {{.heading = "",
                          .blocks = {Note{.text = "Before is the plan as it stands, after is a new draft. Nothing was "
                                                  "changed: take over what you want with 'llp plan update'."},
                                     std::move(table), left_out(facts.left_out)}}}};
}

}  // namespace llp::report
