#include "report/pages/schedule.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

/// More than that is read in a spreadsheet.
constexpr std::size_t most_rows = 60;

std::vector<Field> head_of(const ScheduleFacts& facts) {
    return {
        {.name = "as_of", .label = "As at", .value = Cell::open(facts.as_of)},
        {.name = "plans",
         .label = "Plans",
         .value = Cell::open(facts.plans).reading(fmt::format("{} ({})", facts.plans, counted(facts.number_of_plans)))},
        {.name = "number_of_plans", .label = "", .value = Cell::open(facts.number_of_plans), .readers = For::machines},
        {.name = "kept",
         .label = "",
         .value = Cell::open(facts.keeps_proposed ? "proposed" : "agreed"),
         .readers = For::machines},
        {.name = "near_km", .label = "", .value = Cell::open(facts.near.count() / 1000), .readers = For::machines},
        {.name = "calendars", .label = "School days counted by", .value = Cell::open(facts.calendars)},
        {.name = "saved", .label = "", .value = Cell::open(facts.saved), .readers = For::machines},
        {.name = "proved", .label = "", .value = Cell::open(facts.schedule.proved), .readers = For::machines}};
}

std::string out_of(std::int64_t count, std::int64_t all) {
    return fmt::format("{} of {}", counted(count), counted(all));
}

Facts counts(const VisitSchedule& schedule) {
    const auto number = [](std::string name, std::string label, std::int64_t value) {
        return Field{.name = std::move(name), .label = std::move(label), .value = Cell::open(value)};
    };
    const auto machines = [](std::string name, std::int64_t value) {
        return Field{.name = std::move(name), .label = "", .value = Cell::open(value), .readers = For::machines};
    };
    Facts facts{.name = "counts", .key_figures = true};
    facts.fields = {machines("to_place", schedule.to_place),
                    {.name = "placed",
                     .label = "Visits with a day",
                     .value = Cell::open(schedule.placed).reading(out_of(schedule.placed, schedule.to_place))},
                    machines("placed_bound", schedule.placed_bound),
                    number("agreed", "Left as they are", schedule.agreed),
                    machines("stay", schedule.kept),
                    number("moved", "Moved", std::ssize(schedule.moved)),
                    number("shared_days", "Days of two visits", schedule.shared_days),
                    machines("without_word", schedule.without_word),
                    machines("unevenness", schedule.unevenness),
                    machines("unevenness_bound", schedule.unevenness_bound)};
    return facts;
}

std::string told_number(const VisitSchedule& schedule) {
    if (schedule.placed == schedule.placed_bound) {
        return "No schedule can place more.";
    }
    return fmt::format("Whether more can be placed is not settled: at most {} of them can be.",
                       counted(schedule.placed_bound));
}

std::string told_evenness(const VisitSchedule& schedule) {
    if (schedule.placed == 0) {
        return "";
    }
    if (schedule.unevenness == schedule.unevenness_bound) {
        return " Nor can they be spread more evenly over the weeks.";
    }
    const auto over = (schedule.unevenness - schedule.unevenness_bound) * 100 / schedule.unevenness_bound;
    return fmt::format(" They are spread over the weeks within {}% of the most even that could be.", over + 1);
}

/// What people do next, and what they should know.
std::vector<Block> notes(const ScheduleFacts& facts) {
    const auto& schedule = facts.schedule;
    std::vector<Block> list;
    if (schedule.to_place > 0) {
        list.emplace_back(Note{.text = told_number(schedule) + told_evenness(schedule)});
    }
    if (schedule.without_word > 0) {
        list.emplace_back(Note{
            .text = fmt::format("Of {} nothing was said since: record what came of {} with llp plan "
                                "visit PLAN NUMBER --status done, or missed.",
                                counted(schedule.without_word, "visit whose day is past", "visits whose days are past"),
                                schedule.without_word == 1 ? "it" : "them"),
            .attention = true});
    }
    if (!facts.without_visits.empty()) {
        list.emplace_back(Note{.text = fmt::format("Plans without visits, drafted before there were any: {}.",
                                                   fmt::join(facts.without_visits, ", ")),
                               .attention = true});
    }
    if (!facts.saved && schedule.placed > 0) {
        list.emplace_back(Note{.text = "This is only shown: --save keeps the days."});
    }
    return list;
}

std::vector<Column> visit_columns() {
    return {{.name = "plan", .heading = "Plan"}, {.name = "visit", .heading = "Visit"},
            {.name = "kind", .heading = "What"}, {.name = "supported", .heading = "School"},
            machine_column("supported_name"),    {.name = "supporter", .heading = "Supporter"},
            machine_column("supporter_name")};
}

std::vector<Cell> visit_cells(const PlannedVisit& planned, const Names& names) {
    return {plain_number(planned.visit.plan),      Cell::open(planned.visit.number),
            Cell::open(token(planned.visit.kind)), party_cell(names, planned.supported),
            name_cell(names, planned.supported),   party_cell(names, planned.supporter),
            name_cell(names, planned.supporter)};
}

/// Why a weekday is none for a visit.
std::string_view told_reason(std::string_view reason) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> told{{
        {"past", "past"},
        {"school-closed", "school closed"},
        {"supporter-closed", "supporter closed"},
        {"days-of-term", "the supporter's days of the term are given away"},
        {"supporter-busy", "the supporter meets somebody else"},
        {"school-busy", "the school meets somebody else"},
        {"spacing", "too near another visit of the plan"},
    }};
    return std::ranges::find(told, reason, [](const auto& each) { return each.first; })->second;
}

std::string reasons(const Tally& refused) {
    std::vector<std::string> list;
    for (const auto& [reason, days] : most_frequent_first(refused)) {
        list.push_back(fmt::format("{}: {}", counted(days, "day", "days"), told_reason(reason)));
    }
    return fmt::format("{}", fmt::join(list, "; "));
}

Cell remedies(const std::vector<std::string>& would_place) {
    List list;
    for (const auto& remedy : would_place) {
        list.push_back(Cell::open(remedy));
    }
    return Cell::open(Value(std::move(list)))
        .reading(would_place.empty() ? "none that was tried" : fmt::format("{}", fmt::join(would_place, "; or ")));
}

Table unplaced(const ScheduleFacts& facts) {
    Table table{.name = "unplaced",
                .caption = "",
                .columns = visit_columns(),
                .empty = "Every visit has a day.",
                .readers = facts.unplaced.empty() ? For::machines : For::all};
    table.columns.insert(table.columns.end(), {{.name = "earliest", .heading = "Not before"},
                                               {.name = "latest", .heading = "Not after"},
                                               {.name = "refused", .heading = "Why not"},
                                               {.name = "would_place", .heading = "What would place it"}});
    for (const auto& [planned, refused, would_place] : facts.unplaced) {
        auto row = visit_cells(planned, facts.names);
        row.insert(row.end(), {Cell::open(planned.visit.earliest), Cell::open(planned.visit.latest),
                               Cell::open(counts_value(refused)).reading(reasons(refused)), remedies(would_place)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table moved(const ScheduleFacts& facts) {
    Table table{.name = "moved",
                .caption = "",
                .columns = visit_columns(),
                .readers = facts.moved.empty() ? For::machines : For::all};
    table.columns.insert(table.columns.end(),
                         {{.name = "from", .heading = "Was proposed for"}, {.name = "day", .heading = "Is now on"}});
    for (const auto& [planned, from] : facts.moved) {
        auto row = visit_cells(planned, facts.names);
        row.insert(row.end(), {Cell::open(from), Cell::open(planned.visit.day).reading(when_in_words(planned.visit))});
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table without_limit(const ScheduleFacts& facts) {
    Table table{.name = "without_limit",
                .caption = "",
                .columns = {{.name = "supporter", .heading = "Supporter"}, machine_column("supporter_name")},
                .readers = For::machines};
    for (const auto& party : facts.without_limit) {
        table.rows.push_back({party_cell(facts.names, party), name_cell(facts.names, party)});
    }
    return table;
}

std::string limits_note(const ScheduleFacts& facts) {
    return facts.without_limit.empty()
               ? "Each supporter gives no more days in a term than it said."
               : fmt::format(
                     "Supporters give no more days in a term than they said; of {} it is not known how many "
                     "they give, and nothing limits them: {}.",
                     counted(std::ssize(facts.without_limit)), named(facts.names, facts.without_limit));
}

std::string rules_note(const ScheduleFacts& facts) {
    return fmt::format(
        "{} Nobody meets twice on a day, but for two half days of one supporter at schools at most {} km apart. Both "
        "schools are open; the visits of a plan keep their order and at least the school days between them that the "
        "plan asks for.",
        limits_note(facts), facts.near.count() / 1000);
}

}  // namespace

Document schedule(const ScheduleFacts& facts) {
    std::vector<Block> first{counts(facts.schedule)};
    const auto told = notes(facts);
    first.insert(first.end(), told.begin(), told.end());
    std::vector<Section> sections{{.heading = "", .blocks = std::move(first)}};
    sections.push_back({.heading = facts.unplaced.empty() ? "" : "Visits without a day", .blocks = {unplaced(facts)}});
    sections.push_back({.heading = facts.moved.empty() ? "" : "Visits that moved", .blocks = {moved(facts)}});
    auto table = visit_table("visits", facts.visits, facts.names, facts.as_of, "No visit has a day.");
    sections.push_back({.heading = "Visits",
                        .blocks = {cut_for_people(std::move(table), most_rows,
                                                  {.singular = "visit", .plural = "visits"}, "with --table visits"),
                                   without_limit(facts), Note{.text = rules_note(facts)}}});
    return {.schema = "llp.schedule/1",
            .title = "Schedule of visits",
            .head = head_of(facts),
            .sections = std::move(sections)};
}

}  // namespace llp::report
