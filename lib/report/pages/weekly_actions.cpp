#include "report/pages/weekly_actions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

/// By its days one may know which area an action is of.
Cell guarded(const Cell& cell, bool found_by_peers) {
    return found_by_peers ? Cell::of_one_school(cell.value()) : cell;
}

Table actions(std::string name, const std::vector<DueAction>& list, Date as_of, bool late) {
    Table table{
        .name = std::move(name),
        .caption = "",
        .columns = {school_column(),
                    school_name_column(),
                    {.name = "plan", .heading = "Plan", .align = Align::right},
                    {.name = "action", .heading = "Action no.", .align = Align::right, .readers = For::machines},
                    {.name = "text", .heading = "Action"},
                    {.name = "owner_role", .heading = "Who"},
                    {.name = "due", .heading = "Due"},
                    {.name = late ? "days_late" : "days_left",
                     .heading = late ? "Days late" : "Days left",
                     .align = Align::right}},
        .empty = "",
        .readers = For::machines};
    for (const auto& [plan, school, action, found_by_peers] : list) {
        const auto days = days_between(as_of, action.due);
        table.rows.push_back({school_cell(school), Cell::open(school.name), plain_number(plan),
                              Cell::open(action.number), schools_own(action.text, found_by_peers),
                              owner_cell(action.owner_role, found_by_peers),
                              guarded(Cell::open(action.due), found_by_peers),
                              guarded(Cell::open(late ? -days : days), found_by_peers)});
    }
    return table;
}

/// The actions of one plan.
struct PlanDue {
    const DueAction* first = nullptr;  ///< The one to be done first.
    int count = 0;
};

/// The plans of actions, by the day of the first one, then by number.
std::vector<PlanDue> by_plan(const std::vector<DueAction>& list) {
    std::map<std::int64_t, PlanDue> found;
    for (const auto& due : list) {
        auto& plan = found[due.plan];
        ++plan.count;
        if (plan.first == nullptr || due.action.due < plan.first->action.due) {
            plan.first = &due;
        }
    }
    std::vector<PlanDue> plans;
    std::ranges::transform(found, std::back_inserter(plans), [](const auto& entry) { return entry.second; });
    std::ranges::stable_sort(plans, {}, [](const PlanDue& plan) { return plan.first->action.due; });
    return plans;
}

Row plan_row(const PlanDue& plan) {
    const auto& [number, school, action, found_by_peers] = *plan.first;
    return {school_cell(school),    Cell::open(school.name),
            plain_number(number),   guarded(Cell::open(action.due), found_by_peers),
            Cell::open(plan.count), schools_own(action.text, found_by_peers).reading(opening_of(action.text))};
}

/// `rest` is the command that shows all of them.
Table plans(std::string name, const std::vector<DueAction>& list, std::string empty, std::string_view rest) {
    Table table{.name = std::move(name),
                .caption = "",
                .columns = {school_column(),
                            school_name_column(),
                            {.name = "plan", .heading = "Plan", .align = Align::right},
                            {.name = "first_due", .heading = "First due"},
                            {.name = "actions", .heading = "Actions", .align = Align::right},
                            {.name = "first_action", .heading = "First action"}},
                .empty = std::move(empty),
                .readers = For::people};
    std::ranges::transform(by_plan(list), std::back_inserter(table.rows), plan_row);
    return cut_for_people(std::move(table), 10, {"plan", "plans"}, rest);
}

Cell own(const std::string& text) {
    return Cell::of_one_school(Value(text)).of_people();
}

/// What was found, and what will be done, is for the school; that something is due is not.
Table follow_ups(std::string name, const std::vector<DueFollowUp>& list, const WeeklyFacts& facts, bool late) {
    Table table{.name = std::move(name),
                .caption = "Of peer reviews",
                .columns = {school_column(),
                            school_name_column(),
                            {.name = "review", .heading = "Review"},
                            count_column("number", "Finding"),
                            {.name = "action", .heading = "Action"},
                            {.name = "owner", .heading = "Who"},
                            {.name = "due", .heading = "Due"},
                            count_column(late ? "days_late" : "days_left", late ? "Days late" : "Days left")},
                .readers = list.empty() ? For::machines : For::all};
    for (const auto& [school, number, follow_up] : list) {
        const auto days = days_between(facts.as_of, *follow_up.due);
        table.rows.push_back({school_cell(school), Cell::open(school.name), Cell::open(follow_up.date),
                              Cell::open(number), own(follow_up.action), own(follow_up.owner),
                              Cell::open(follow_up.due), Cell::open(late ? -days : days)});
    }
    return table;
}

std::string none(std::string_view what, const std::vector<DueFollowUp>& others) {
    return fmt::format("No action{} is {}.", others.empty() ? "" : " of a plan", what);
}

}  // namespace

Section actions_overdue(const WeeklyFacts& facts) {
    return {.heading = "Actions overdue",
            .blocks = {plans("plans_overdue", facts.overdue, none("overdue", facts.follow_ups_overdue),
                             whole_table(facts, "actions_overdue")),
                       actions("actions_overdue", facts.overdue, facts.as_of, true),
                       follow_ups("follow_ups_overdue", facts.follow_ups_overdue, facts, true)}};
}

Section actions_due(const WeeklyFacts& facts) {
    return {.heading = "Actions due in the next 14 days",
            .blocks = {plans("plans_due", facts.due_soon, none("due", facts.follow_ups_due),
                             whole_table(facts, "actions_due")),
                       actions("actions_due", facts.due_soon, facts.as_of, false),
                       follow_ups("follow_ups_due", facts.follow_ups_due, facts, false)}};
}

}  // namespace llp::report
