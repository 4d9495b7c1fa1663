#include "report/pages/people_table.hpp"

#include <algorithm>

#include "report/pages/people_words.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

/// The constituency; for people, how its member was chosen too: "Primary headteachers, elected".
Cell seat_cell(const Appointment& appointment) {
    auto words = appointment.constituency;
    if (!appointment.election.empty()) {
        words += (words.empty() ? "" : ", ") + appointment.election;
    }
    return words.empty() ? Cell::nothing() : text_cell(appointment.constituency).reading(words);
}

Row person_row(const Appointment& appointment) {
    return {role_cell(appointment),
            person_cell(appointment),
            personal_cell(appointment.person.email),
            personal_cell(appointment.person.phone),
            seat_cell(appointment),
            election_cell(appointment),
            Cell::open(appointment.from),
            Cell::open(appointment.to),
            Cell::open(appointment.said),
            Cell::open(appointment.at_the_time)};
}

/// For people only where a row has something in it.
Column column_of(std::string name, std::string heading, const Table& table, std::size_t place) {
    const bool says_any = std::ranges::any_of(table.rows, [&](const Row& row) {
        return !std::holds_alternative<std::monostate>(row.at(place).value()) || !row.at(place).words().empty();
    });
    return {.name = std::move(name), .heading = std::move(heading), .readers = says_any ? For::all : For::machines};
}

}  // namespace

Table people_table(const std::vector<Appointment>& appointments) {
    Table table{.name = "people", .caption = "", .empty = "Nobody is known to hold a role."};
    for (const auto& appointment : appointments) {
        table.rows.push_back(person_row(appointment));
    }
    table.columns = {{.name = "role", .heading = "Role"},
                     {.name = "name", .heading = "Name"},
                     column_of("email", "E-mail", table, 2),
                     column_of("phone", "Telephone", table, 3),
                     column_of("constituency", "Constituency", table, 4),
                     machine_column("elected"),
                     column_of("from", "From", table, 6),
                     column_of("to", "Last day", table, 7),
                     machine_column("said"),
                     at_the_time_column(appointments)};
    return table;
}

}  // namespace llp::report
