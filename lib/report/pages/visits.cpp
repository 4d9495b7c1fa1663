#include "report/pages/visits.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "report/pages/people_words.hpp"
#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

constexpr std::array weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

std::string_view weekday(Date day) {
    return weekdays.at(day.weekday().iso_encoding() - 1);
}

bool is_overdue(const Visit& visit, Date as_of) {
    return visit.day && *visit.day < as_of && !visit.is_over();
}

Cell day_cell(const Visit& visit) {
    return visit.day ? Cell::open(*visit.day) : Cell::nothing().reading("none yet");
}

Cell weekday_cell(const Visit& visit) {
    return visit.day ? Cell::open(weekday(*visit.day)).reading(fmt::format("{:.3}", weekday(*visit.day)))
                     : Cell::nothing();
}

Cell kind_cell(const Visit& visit) {
    const auto cell = Cell::open(token(visit.kind));
    return visit.visitor ? cell : cell.reading(fmt::format("{}, led by the broker", token(visit.kind)));
}

Cell part_cell(const Visit& visit) {
    if (!visit.day) {
        return Cell::nothing().reading(visit.half_days == 1 ? "half a day" : "a day");
    }
    return Cell::open(token(visit.part))
        .reading(visit.part == DayPart::whole ? "whole day" : std::string(token(visit.part)));
}

/// What is the matter with its day, if anything.
std::string_view trouble(const PlannedVisit& planned, Date as_of) {
    if (is_overdue(planned.visit, as_of)) {
        return "day past";
    }
    return planned.refused.empty() ? "" : told_refusal(planned.refused);
}

Cell status_cell(const PlannedVisit& planned, Date as_of) {
    const auto status = token(planned.visit.status);
    const auto why = trouble(planned, as_of);
    return why.empty() ? Cell::open(status) : Cell::open(status).reading(fmt::format("{}, {}", status, why));
}

std::vector<Cell> visit_row(const PlannedVisit& planned, const Names& names, Date as_of) {
    const auto& visit = planned.visit;
    return {day_cell(visit),
            weekday_cell(visit),
            part_cell(visit),
            Cell::open(visit.half_days),
            plain_number(visit.plan),
            Cell::open(visit.number),
            kind_cell(visit),
            party_cell(names, planned.supported),
            name_cell(names, planned.supported),
            party_cell(names, planned.supporter),
            name_cell(names, planned.supporter),
            Cell::open(visit.visitor ? "supporter" : "broker"),
            status_cell(planned, as_of),
            Cell::open(is_overdue(visit, as_of)),
            planned.refused.empty() ? Cell::nothing() : Cell::open(planned.refused),
            Cell::open(visit.earliest),
            Cell::open(visit.latest),
            Cell::open(visit.apart),
            personal_cell(visit.note)};
}

Column note_column(const std::vector<PlannedVisit>& visits) {
    const bool any = std::ranges::any_of(visits, [](const PlannedVisit& each) { return !each.visit.note.empty(); });
    return {.name = "note", .heading = "Note", .readers = any ? For::all : For::machines};
}

}  // namespace

std::string_view told_refusal(std::string_view reason) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> told{{
        {"past", "today or past"},
        {"plan-over", "plan over"},
        {"partnership-over", "partnership over"},
        {"school-closed", "school closed"},
        {"supporter-closed", "supporter closed"},
        {"days-of-term", "the supporter's days of the term are given away"},
        {"supporter-busy", "the supporter meets somebody else"},
        {"school-busy", "the school meets somebody else"},
        {"order", "out of order"},
        {"spacing", "too near"},
    }};
    return std::ranges::find(told, reason, [](const auto& each) { return each.first; })->second;
}

std::string when_in_words(const Visit& visit) {
    if (!visit.day) {
        return "no day";
    }
    return visit.part == DayPart::whole ? iso(*visit.day) : fmt::format("{} of {}", token(visit.part), *visit.day);
}

Table visit_table(std::string name, const std::vector<PlannedVisit>& visits, const Names& names, Date as_of,
                  std::string empty) {
    const bool all_placed =
        std::ranges::all_of(visits, [](const PlannedVisit& each) { return each.visit.day.has_value(); });
    const auto window = all_placed ? For::machines : For::all;
    Table table{.name = std::move(name),
                .caption = "",
                .columns = {{.name = "day", .heading = "Day"},
                            {.name = "weekday", .heading = "Weekday"},
                            {.name = "part", .heading = "When"},
                            machine_column("half_days"),
                            {.name = "plan", .heading = "Plan"},
                            {.name = "visit", .heading = "Visit"},
                            {.name = "kind", .heading = "What"},
                            {.name = "supported", .heading = "School"},
                            machine_column("supported_name"),
                            {.name = "supporter", .heading = "Supporter"},
                            machine_column("supporter_name"),
                            machine_column("led_by"),
                            {.name = "status", .heading = "Status"},
                            machine_column("overdue"),
                            machine_column("refused"),
                            {.name = "earliest", .heading = "Not before", .readers = window},
                            {.name = "latest", .heading = "Not after", .readers = window},
                            machine_column("apart"),
                            note_column(visits)},
                .empty = std::move(empty)};
    for (const auto& visit : visits) {
        table.rows.push_back(visit_row(visit, names, as_of));
    }
    return table;
}

Document visits(const VisitListFacts& facts) {
    return {.schema = "llp.visits/1",
            .title = "Visits and reviews",
            .head = {{.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)}},
            .sections = {{.heading = "",
                          .blocks = {visit_table("visits", facts.visits, facts.names, facts.as_of,
                                                 "No visit is as asked for.")}}}};
}

}  // namespace llp::report
