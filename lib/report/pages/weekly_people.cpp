#include "report/pages/weekly_people.hpp"

#include <algorithm>

#include "report/pages/people_words.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_shown = 20;

Cell party_cell_of(const WeekOfPeople::Line& line) {
    return party_cell({{line.appointment.party, line.name}}, line.appointment.party);
}

For readers_of(const WeeklyFacts& facts) {
    return facts.people.any_known ? For::all : For::machines;
}

Cell days_left_cell(int days) {
    return days < 0 ? Cell::open(days).reading("ended") : Cell::open(days);
}

Table new_holders(const WeeklyFacts& facts) {
    Table table{.name = "new_holders",
                .caption = "Roles that somebody else held before",
                .columns = {{.name = "party", .heading = "School or organisation"},
                            {.name = "role", .heading = "Role"},
                            {.name = "name", .heading = "Now"},
                            {.name = "from", .heading = "From"}},
                .empty = "No headteacher and no chair is known to have changed.",
                .readers = readers_of(facts)};
    for (const auto& line : facts.people.new_holders) {
        table.rows.push_back({party_cell_of(line), role_cell(line.appointment), person_cell(line.appointment),
                              Cell::open(line.appointment.from)});
    }
    return cut_for_people(std::move(table), most_shown, {"role", "roles"}, whole_table(facts, "new_holders"));
}

Table terms(const WeeklyFacts& facts) {
    Table table{.name = "terms_of_office",
                .caption = "Terms of office that ended, or end within 7 days",
                .columns = {{.name = "party", .heading = "School or organisation"},
                            {.name = "role", .heading = "Role"},
                            {.name = "name", .heading = "Name"},
                            {.name = "constituency", .heading = "Constituency"},
                            {.name = "elected", .heading = "How chosen"},
                            {.name = "to", .heading = "Last day"},
                            {.name = "days_left", .heading = "Days left", .align = Align::right}},
                .empty = "No term of office ends.",
                .readers = readers_of(facts)};
    for (const auto& line : facts.people.terms) {
        const auto& term = line.appointment;
        table.rows.push_back({party_cell_of(line), role_cell(term), person_cell(term), text_cell(term.constituency),
                              election_cell(term), Cell::open(term.to),
                              days_left_cell(days_between(facts.as_of, *term.to))});
    }
    return cut_for_people(std::move(table), most_shown, {"term of office", "terms of office"},
                          whole_table(facts, "terms_of_office"));
}

}  // namespace

Section people(const WeeklyFacts& facts) {
    return {.heading = facts.people.any_known ? "People" : "", .blocks = {new_holders(facts), terms(facts)}};
}

}  // namespace llp::report
