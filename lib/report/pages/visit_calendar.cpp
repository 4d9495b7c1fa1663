#include "report/pages/visit_calendar.hpp"

#include <array>

#include "report/pages/people_words.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

Row entry_row(const CalendarEntry& entry) {
    return {Cell::open(entry.day),
            Cell::open(token(entry.part))
                .reading(entry.part == DayPart::whole ? "all day" : std::string(token(entry.part))),
            Cell::open(token(entry.status)),
            Cell::open(entry.summary),
            text_cell(entry.location),
            text_cell(entry.description),
            personal_cell(entry.note),
            Cell::open(entry.busy),
            Cell::open(entry.uid),
            Cell::open(entry.sequence),
            Cell::open(entry.changed)};
}

}  // namespace

std::string_view token(EntryStatus status) noexcept {
    constexpr std::array<std::string_view, 3> tokens{"tentative", "confirmed", "cancelled"};
    return tokens.at(static_cast<std::size_t>(status));
}

Document visit_calendar(const VisitCalendarFacts& facts) {
    Table table{.name = "entries",
                .caption = "",
                .columns = {{.name = "day", .heading = "Day"},
                            {.name = "part", .heading = "When"},
                            {.name = "status", .heading = "Status"},
                            {.name = "summary", .heading = "What"},
                            {.name = "location", .heading = "Where"},
                            machine_column("description"),
                            machine_column("note"),
                            machine_column("busy"),
                            machine_column("uid"),
                            machine_column("sequence"),
                            machine_column("changed")},
                .empty = "No visit has or had a day."};
    for (const auto& entry : facts.entries) {
        table.rows.push_back(entry_row(entry));
    }
    return {.schema = "llp.calendar/1",
            .title = facts.name,
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
                     {.name = "name", .label = "Calendar", .value = Cell::open(facts.name), .readers = For::machines}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

}  // namespace llp::report
