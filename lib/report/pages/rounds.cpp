#include "report/pages/rounds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace llp::report {

namespace {

Cell approver(const std::string& name) {
    return name.empty() ? Cell::nothing() : Cell::personal(name);
}

std::vector<Cell> round_row(const Round& round) {
    return {Cell::open(round.name),
            Cell::open(round.kind),
            Cell::open(token(round.status)),
            Cell::open(round.made_on),
            round.clusters ? Cell::nothing() : Cell::open(std::ssize(round.pairs)),
            round.clusters ? Cell::open(std::ssize(round.clusters->clusters)) : Cell::nothing(),
            Cell::open(round.clusters ? std::ssize(round.clusters->left_over) : std::ssize(round.unmatched)),
            Cell::open(round.total.count()),
            approver(round.approved_by),
            Cell::open(round.approved_on)};
}

std::vector<Cell> partnership_row(const Names& names, const Partnership& partnership) {
    return {Cell::open(partnership.number),
            party_cell(names, partnership.supported),
            name_cell(names, partnership.supported),
            party_cell(names, partnership.supporter),
            name_cell(names, partnership.supporter),
            areas_cell(partnership.areas),
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
    const bool any = std::ranges::any_of(facts.rounds, [](const Round& round) { return round.clusters.has_value(); });
    const auto readers = any ? For::all : For::machines;
    Table table{.name = "rounds",
                .caption = "",
                .columns = {{.name = "round", .heading = "Round"},
                            {.name = "kind", .heading = "Kind", .readers = readers},
                            {.name = "status", .heading = "Status"},
                            {.name = "made_on", .heading = "Made on"},
                            {.name = "pairs", .heading = "Pairs", .align = Align::right},
                            {.name = "clusters", .heading = "Clusters", .align = Align::right, .readers = readers},
                            {.name = "unmatched", .heading = "Unmatched", .align = Align::right},
                            {.name = "total", .heading = "Score", .align = Align::right},
                            {.name = "approved_by", .heading = "Approved by"},
                            {.name = "approved_on", .heading = "Approved on"}},
                .empty = "No round is saved: make one with 'llp pair support --save NAME'."};
    std::ranges::transform(facts.rounds, std::back_inserter(table.rows), round_row);
    return {.schema = "llp.rounds/1",
            .title = "Rounds of pairing",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
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
