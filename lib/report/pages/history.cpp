#include "report/pages/history.hpp"

#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

std::vector<Column> columns(bool verbose) {
    std::vector<Column> list{{.name = "command", .heading = "No."},
                             {.name = "day", .heading = "Day"},
                             {.name = "words", .heading = "Command"},
                             {.name = "summary", .heading = "What it did"},
                             {.name = "undoes", .heading = "Undoes", .align = Align::right},
                             {.name = "undone", .heading = "Undone"}};
    if (verbose) {
        list.push_back({.name = "at", .heading = "Time (UTC)"});
        list.push_back({.name = "who", .heading = "Who"});
    }
    return list;
}

/// The words may name people, in --by and in reasons.
std::vector<Cell> row(const Command& command, bool verbose) {
    std::vector<Cell> cells{
        plain_number(command.number),  Cell::open(command.day),
        Cell::personal(command.words), text_cell(command.summary),
        plain_number(command.undoes),  Cell::open(command.undone).reading(command.undone ? "yes" : "-")};
    if (verbose) {
        cells.push_back(Cell::open(command.at));
        cells.push_back(Cell::personal(command.who));
    }
    return cells;
}

}  // namespace

Document history(const HistoryFacts& facts) {
    Table table{
        .name = "commands", .caption = "", .columns = columns(facts.verbose), .empty = "Nothing has been recorded."};
    for (const auto& command : facts.commands) {
        table.rows.push_back(row(command, facts.verbose));
    }
    return {.schema = "llp.history/1",
            .title = "What was recorded, newest first",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

}  // namespace llp::report
