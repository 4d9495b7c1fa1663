#include "report/pages/people.hpp"

#include "report/pages/people_table.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

/// The table with whose people they are before the rest of each row.
Table with_parties(Table table, const PeopleFacts& facts) {
    table.columns.insert(table.columns.begin(),
                         {Column{.name = "party", .heading = "Of"}, machine_column("party_name")});
    for (std::size_t place = 0; place < table.rows.size(); ++place) {
        const auto& party = facts.appointments.at(place).party;
        auto& row = table.rows.at(place);
        row.insert(row.begin(), {party_cell(facts.names, party), name_cell(facts.names, party)});
    }
    return table;
}

}  // namespace

Document people(const PeopleFacts& facts) {
    return {.schema = "llp.people/1",
            .title = "People and their roles",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "count", .label = "Roles held", .value = Cell::open(std::ssize(facts.appointments))}},
            .sections = {{.heading = "", .blocks = {with_parties(people_table(facts.appointments), facts)}}}};
}

}  // namespace llp::report
