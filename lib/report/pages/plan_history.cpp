#include "report/pages/plan_history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

/// Words that people write freely about their work; the others are tokens, days, figures and the text of the plan.
bool is_free(const PlanChange& change) {
    static constexpr std::array parts{"note", "review", "concern"};
    return std::ranges::find(parts, change.part) != parts.end() || change.field == "reason";
}

bool tells_of_people(const PlanChange& change, const std::string& text) {
    return is_free(change) || (change.field == "owner" && may_name_somebody(text));
}

Cell said(const PlanChange& change, const std::string& text) {
    if (text.empty()) {
        return Cell::nothing();
    }
    if (change.found_by_peers) {
        const auto cell = Cell::of_one_school(Value(text));
        return tells_of_people(change, text) ? cell.of_people() : cell;
    }
    return tells_of_people(change, text) ? Cell::personal(text) : Cell::open(text);
}

std::string what_in_words(const PlanChange& change) {
    const auto part = change.number == 0 ? change.part : fmt::format("{} {}", change.part, change.number);
    return change.field.empty() ? part : fmt::format("{}: {}", part, lower_spoken(change.field));
}

}  // namespace

std::vector<Column> change_columns() {
    return {people_column("what", "What"),
            machine_column("part"),
            machine_column("number"),
            machine_column("field"),
            {.name = "change", .heading = "Change"},
            {.name = "before", .heading = "Before"},
            {.name = "after", .heading = "After"}};
}

std::vector<Cell> change_cells(const PlanChange& change) {
    return {Cell::open(what_in_words(change)), Cell::open(change.part),        Cell::open(change.number),
            text_cell(change.field),           Cell::open(token(change.kind)), said(change, change.before),
            said(change, change.after)};
}

Document plan_change(const PlanChangeFacts& facts) {
    Table table{.name = "changes", .caption = "", .columns = change_columns(), .empty = "Nothing changed."};
    std::ranges::transform(facts.changes, std::back_inserter(table.rows), change_cells);
    return {.schema = "llp.plan_change/1",
            .title = fmt::format("Plan {}", facts.plan),
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "plan", .label = "Plan", .value = plain_number(facts.plan)},
                     {.name = "kept", .label = "Kept", .value = Cell::open(facts.kept)}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

Document plan_history(const PlanHistoryFacts& facts) {
    Table table{.name = "changes",
                .caption = "",
                .columns = {{.name = "command", .heading = "Command", .align = Align::right},
                            {.name = "day", .heading = "Day"},
                            {.name = "by", .heading = "By"}}};
    std::ranges::copy(change_columns(), std::back_inserter(table.columns));
    for (const auto& [command, changes] : facts.steps) {
        for (const auto& change : changes) {
            Row row{plain_number(command.number), Cell::open(command.day), Cell::personal(command.who)};
            std::ranges::copy(change_cells(change), std::back_inserter(row));
            table.rows.push_back(std::move(row));
        }
    }
    return {.schema = "llp.plan_history/1",
            .title = fmt::format("Plan {}: what was changed, oldest first", facts.plan),
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "plan", .label = "Plan", .value = plain_number(facts.plan)}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

}  // namespace llp::report
