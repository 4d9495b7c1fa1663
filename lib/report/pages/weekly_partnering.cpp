#include "report/pages/weekly_partnering.hpp"

#include <algorithm>
#include <iterator>

#include "report/pages/round_head.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_rows = 10;

Row proposal_row(const Round& round) {
    Row row{Cell::open(round.name),    Cell::open(round.kind),        Cell::open(status_of(round)),
            Cell::open(round.made_on), Cell::open(round.approved_on), Cell::open(round.ended_on)};
    std::ranges::move(made_cells(round), std::back_inserter(row));
    return row;
}

/// People where any ended.
For readers_of_ends(const WeeklyFacts& facts) {
    const bool any =
        std::ranges::any_of(facts.proposals, [](const Round& round) { return round.ended_on.has_value(); });
    return any ? For::all : For::machines;
}

Table proposals(const WeeklyFacts& facts) {
    Table table{.name = "proposals",
                .caption = "Proposals made, approved or ended in the period, or still waiting for approval",
                .columns = {{.name = "round", .heading = "Proposal"},
                            {.name = "kind", .heading = "Kind"},
                            {.name = "status", .heading = "Status"},
                            {.name = "made_on", .heading = "Made on"},
                            {.name = "approved_on", .heading = "Approved on"},
                            {.name = "ended_on", .heading = "Ended on", .readers = readers_of_ends(facts)}},
                .empty = "No proposal was made, approved or ended, and none is waiting."};
    std::ranges::move(made_columns(facts.proposals), std::back_inserter(table.columns));
    std::ranges::transform(facts.proposals, std::back_inserter(table.rows), proposal_row);
    return table;
}

Cell pair_party(const Party& party, const PartyName& name) {
    return party_cell({{party, name}}, party);
}

/// Who supports whom, under which number and since when: the beginning of each row about a partnership.
Row pair_cells(const NamedPair& pair) {
    const auto& partnership = pair.partnership;
    return {pair_party(partnership.supported, pair.supported_name),
            Cell::open(pair.supported_name.name),
            pair_party(partnership.supporter, pair.supporter_name),
            Cell::open(pair.supporter_name.name),
            plain_number(partnership.number),
            Cell::open(partnership.from)};
}

std::vector<Column> pair_columns() {
    return {{.name = "supported", .heading = "Supported school"},
            {.name = "supported_name", .heading = "Name", .readers = For::machines},
            {.name = "supporter", .heading = "Supporter"},
            {.name = "supporter_name", .heading = "Name", .readers = For::machines},
            {.name = "partnership", .heading = "Number", .align = Align::right},
            {.name = "from", .heading = "From"}};
}

Row partnership_row(const NamedPair& pair) {
    auto row = pair_cells(pair);
    row.push_back(areas_cell(pair.partnership.areas, pair.partnership.found_by_peers));
    return row;
}

Table partnerships(const WeeklyFacts& facts, std::string name, std::string caption, const std::vector<NamedPair>& pairs,
                   std::string empty) {
    Table table{
        .name = std::move(name), .caption = std::move(caption), .columns = pair_columns(), .empty = std::move(empty)};
    table.columns.push_back({.name = "areas", .heading = "For"});
    std::ranges::transform(pairs, std::back_inserter(table.rows), partnership_row);
    const auto command = whole_table(facts, table.name);
    return cut_for_people(std::move(table), most_rows, {"partnership", "partnerships"}, command);
}

Row ended_row(const NamedPair& pair) {
    const auto& partnership = pair.partnership;
    auto row = pair_cells(pair);
    row.push_back(Cell::open(partnership.to));
    row.push_back(partnership.end_reason.empty() ? Cell::nothing() : Cell::personal(partnership.end_reason));
    row.push_back(plain_number(pair.plan));
    return row;
}

Table ended(const WeeklyFacts& facts) {
    Table table{.name = "partnerships_ended",
                .caption = "Partnerships ended in the period",
                .columns = pair_columns(),
                .empty = "No partnership ended."};
    table.columns.push_back({.name = "ended_on", .heading = "Ended on"});
    table.columns.push_back({.name = "end_reason", .heading = "Reason"});
    table.columns.push_back(count_column("plan", "Plan still open"));
    std::ranges::transform(facts.ended, std::back_inserter(table.rows), ended_row);
    return cut_for_people(std::move(table), most_rows, {"partnership", "partnerships"},
                          whole_table(facts, "partnerships_ended"));
}

Row passed_row(const PassedOn& passed) {
    const auto name = passed.before_name.empty() ? Names() : Names{{passed.before, passed.before_name}};
    const bool supported = passed.side == PassedOn::Side::supported;
    return {Cell::open(passed.partnership), party_cell(name, passed.before), school_cell(passed.heir),
            Cell::open(passed.heir.name), Cell::open(supported ? "supported" : "supporter")};
}

/// For people only where there is something to say.
Table passed_on(const WeeklyFacts& facts) {
    Table table{.name = "partnerships_passed_on",
                .caption = "Running partnerships in which a successor took the place of a school that closed",
                .columns = {{.name = "partnership", .heading = "Number", .align = Align::right},
                            {.name = "before", .heading = "Closed school"},
                            {.name = "school", .heading = "Successor"},
                            {.name = "school_name", .heading = "Name", .readers = For::machines},
                            {.name = "side", .heading = "As"}},
                .readers = facts.passed_on.empty() ? For::machines : For::all};
    std::ranges::transform(facts.passed_on, std::back_inserter(table.rows), passed_row);
    return cut_for_people(std::move(table), most_rows, {"place", "places"},
                          whole_table(facts, "partnerships_passed_on"));
}

Row capacity_row(const WeeklyFacts::CapacityLeft& left) {
    const auto& [line, name] = left;
    return joined({pair_party(line.supporter, name), Cell::open(name.name), Cell::open(line.schools)},
                  account_cells(line.days));
}

}  // namespace

Section partnering(const WeeklyFacts& facts) {
    return {
        .heading = "Proposals and partnerships",
        .blocks = {proposals(facts),
                   partnerships(facts, "partnerships_started", "Partnerships begun in the period", facts.started,
                                "No partnership began."),
                   ended(facts), passed_on(facts),
                   partnerships(facts, "partnerships_to_end", "Running partnerships to end: one of the two is closed",
                                facts.to_end, "No running partnership is with one that is closed.")}};
}

Section capacity_left(const WeeklyFacts& facts) {
    Table table{
        .name = "capacity_left",
        .caption = facts.capacity.empty()
                       ? ""
                       : fmt::format("Days of support in {}, by supporter, as in the ledger of days (llp report "
                                     "capacity). A visit without a day is not booked yet.",
                                     facts.capacity_term),
        .columns = {{.name = "urn", .heading = "Supporter"},
                    school_name_column(),
                    count_column("schools", "Schools"),
                    count_column("offered_days", "Offered"),
                    count_column("booked_days", "Booked"),
                    count_column("used_days", "Used"),
                    count_column("missed_days", "Missed"),
                    count_column("left_days", "Left")},
        .empty = "Nobody has said how many days they can give.",
        .drawing = Bars{.label = "school", .value = "left_days", .unit = "days left in the term"}};
    std::ranges::transform(facts.capacity, std::back_inserter(table.rows), capacity_row);
    return {.heading = "Capacity left",
            .blocks = {cut_for_people(std::move(table), most_rows, {"supporter", "supporters"},
                                      whole_table(facts, "capacity_left"))}};
}

}  // namespace llp::report
