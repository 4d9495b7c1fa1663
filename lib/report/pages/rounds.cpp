#include "report/pages/rounds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/pages/round_head.hpp"

namespace llp::report {

namespace {

Cell approver(const std::string& name) {
    return name.empty() ? Cell::nothing() : Cell::personal(name);
}

std::vector<Cell> round_row(const Round& round) {
    std::vector<Cell> row{Cell::open(round.name), Cell::open(round.kind), Cell::open(status_of(round)),
                          Cell::open(round.made_on)};
    std::ranges::move(made_cells(round), std::back_inserter(row));
    row.insert(row.end(), {Cell::open(round.total.count()), approver(round.approved_by), Cell::open(round.approved_on),
                           Cell::open(round.ended_on)});
    return row;
}

For who_reads(const std::vector<Round>& rounds, bool (*is_so)(const Round&)) {
    return std::ranges::any_of(rounds, is_so) ? For::all : For::machines;
}

Table round_table(const std::vector<Round>& rounds) {
    const auto kinds = who_reads(rounds, [](const Round& round) { return round.kind != "support"; });
    const auto ends = who_reads(rounds, [](const Round& round) { return round.ended_on.has_value(); });
    Table table{.name = "rounds",
                .caption = "",
                .columns = {{.name = "round", .heading = "Round"},
                            {.name = "kind", .heading = "Kind", .readers = kinds},
                            {.name = "status", .heading = "Status"},
                            {.name = "made_on", .heading = "Made on"}},
                .empty = "No round is saved: make one with 'llp pair support --save NAME'."};
    std::ranges::move(made_columns(rounds), std::back_inserter(table.columns));
    table.columns.push_back({.name = "total", .heading = "Score", .align = Align::right});
    table.columns.push_back({.name = "approved_by", .heading = "Approved by"});
    table.columns.push_back({.name = "approved_on", .heading = "Approved on"});
    table.columns.push_back({.name = "ended_on", .heading = "Ended on", .readers = ends});
    std::ranges::transform(rounds, std::back_inserter(table.rows), round_row);
    return table;
}

std::vector<Cell> partnership_row(const Names& names, const Partnership& partnership) {
    return {plain_number(partnership.number),
            party_cell(names, partnership.supported),
            name_cell(names, partnership.supported),
            party_cell(names, partnership.supporter),
            name_cell(names, partnership.supporter),
            areas_cell(partnership.areas, partnership.found_by_peers),
            Cell::open(partnership.from),
            approver(partnership.approved_by)};
}

Table partnerships(const ApprovalFacts& facts) {
    Table table{.name = "partnerships",
                .caption = "",
                .columns = {{.name = "partnership", .heading = "Number"},
                            {.name = "supported", .heading = "Supported school"},
                            {.name = "supported_name", .heading = "Name", .readers = For::machines},
                            {.name = "supporter", .heading = "Supporter"},
                            {.name = "supporter_name", .heading = "Name", .readers = For::machines},
                            {.name = "areas", .heading = "For"},
                            {.name = "from", .heading = "From"},
                            {.name = "approved_by", .heading = "Approved by"}},
                .empty = "The round has no pair."};
    for (const auto& partnership : facts.partnerships) {
        table.rows.push_back(partnership_row(facts.names, partnership));
    }
    return table;
}

}  // namespace

Document rounds(const RoundListFacts& facts) {
    return {.schema = "llp.rounds/1",
            .title = "Rounds of pairing",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)}},
            .sections = {{.heading = "", .blocks = {round_table(facts.rounds)}}}};
}

Document approval(const ApprovalFacts& facts) {
    Section section{.heading = "", .blocks = {partnerships(facts)}};
    section.blocks.emplace_back(Note{.text = facts.before
                                                 ? "The round was approved before: nothing changed."
                                                 : fmt::format("Next: llp plan draft --round {}", facts.round)});
    return {.schema = "llp.approval/1",
            .title = fmt::format("Partnerships of {}", facts.round),
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "round", .label = "Round", .value = Cell::open(facts.round), .readers = For::machines},
                     {.name = "already_approved",
                      .label = "Approved before",
                      .value = Cell::open(facts.before),
                      .readers = For::machines}},
            .sections = {std::move(section)}};
}

}  // namespace llp::report
