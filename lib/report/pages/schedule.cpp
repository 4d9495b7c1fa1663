#include "report/pages/schedule.hpp"

#include <fmt/ranges.h>

#include <algorithm>

#include "report/pages/tables.hpp"

namespace llp::report {

namespace {

/// More than that is read in a spreadsheet.
constexpr std::size_t most_rows = 60;
/// Visits behind one reason; the document has all.
constexpr std::ptrdiff_t most_named = 3;

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
                    machines("moved_bound", schedule.moved_bound),
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
    const std::string_view stays =
        schedule.kept > 0 ? ", while those stay that keep the day they were proposed for" : "";
    if (schedule.unevenness == schedule.unevenness_bound) {
        return fmt::format(" Nor can they be spread more evenly over the weeks{}.", stays);
    }
    const auto over = (schedule.unevenness - schedule.unevenness_bound) * 100 / schedule.unevenness_bound;
    return fmt::format(" They are spread over the weeks within {}% of the most even that could be{}.", over + 1, stays);
}

/// Of those that are not where they were proposed for.
std::string told_moves(const ScheduleFacts& facts) {
    const auto moved = std::ssize(facts.schedule.moved);
    if (moved == 0 || !facts.keeps_proposed) {
        return "";
    }
    if (moved == facts.schedule.moved_bound) {
        return " To place as many, no fewer could move.";
    }
    return fmt::format(" Of the {} that moved at least {} had to; whether all had to is not proved.", counted(moved),
                       counted(facts.schedule.moved_bound));
}

/// What people do next, and what they should know.
std::vector<Block> notes(const ScheduleFacts& facts) {
    const auto& schedule = facts.schedule;
    std::vector<Block> list;
    if (schedule.to_place > 0) {
        list.emplace_back(Note{.text = told_number(schedule) + told_moves(facts) + told_evenness(schedule)});
    }
    if (schedule.without_word > 0) {
        list.emplace_back(Note{
            .text = fmt::format("Of {} nothing was said since: record what came of {} with llp plan "
                                "visit PLAN NUMBER --status done, or missed.",
                                counted(schedule.without_word, "visit whose day is past", "visits whose days are past"),
                                schedule.without_word == 1 ? "it" : "them"),
            .attention = true});
    }
    if (!facts.refused.empty()) {
        const auto count = std::ssize(facts.refused);
        list.emplace_back(
            Note{.text = fmt::format("{} on which {} cannot be any more: agree another with llp plan visit PLAN NUMBER "
                                     "--date DAY, or take it away with --status unplaced.",
                                     counted(count, "visit is agreed for a day", "visits are agreed for days"),
                                     count == 1 ? "it" : "they"),
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

std::string called(const BlockingVisit& visit) {
    return fmt::format("plan {}, visit {} on {}", visit.plan, visit.number, visit.day);
}

/// " (plan 1, visit 3 on 2026-11-18; and 2 more)"; empty where no visit is behind it.
std::string blocking(const UnplacedRow& row, std::string_view reason) {
    std::vector<std::string> list;
    for (const auto& visit : row.blocked_by) {
        if (visit.reason == reason) {
            list.push_back(called(visit));
        }
    }
    const auto more = std::ssize(list) - most_named;
    if (more > 0) {
        list.resize(most_named);
        list.push_back(fmt::format("and {} more", more));
    }
    return list.empty() ? "" : fmt::format(" ({})", fmt::join(list, "; "));
}

/// Why weekdays of its window are none for a visit.
std::string reasons(const UnplacedRow& row) {
    std::vector<std::string> list;
    for (const auto& [reason, days] : most_frequent_first(row.refused)) {
        const auto told = reason == "partnership-over"
                              ? fmt::format("the partnership ends on {}", *row.partnership_over)
                              : std::string(told_refusal(reason)) + blocking(row, reason);
        list.push_back(fmt::format("{}: {}", counted(days, "day", "days"), told));
    }
    return fmt::format("{}", fmt::join(list, "; "));
}

Cell blocking_cell(const std::vector<BlockingVisit>& visits) {
    List list;
    for (const auto& visit : visits) {
        list.push_back(Cell::open(fmt::format("{}: {}", visit.reason, called(visit))));
    }
    return Cell::open(Value(std::move(list)));
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
                                               machine_column("blocked_by"),
                                               machine_column("partnership_over"),
                                               {.name = "would_place", .heading = "What would place it"}});
    for (const auto& each : facts.unplaced) {
        auto row = visit_cells(each.planned, facts.names);
        row.insert(row.end(),
                   {Cell::open(each.planned.visit.earliest), Cell::open(each.planned.visit.latest),
                    Cell::open(counts_value(each.refused)).reading(reasons(each)), blocking_cell(each.blocked_by),
                    Cell::open(each.partnership_over), remedies(each.would_place)});
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

Table refused(const ScheduleFacts& facts) {
    auto table = visit_table("refused", facts.refused, facts.names, facts.as_of, "");
    table.readers = facts.refused.empty() ? For::machines : For::all;
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
    const bool collide =
        std::ranges::any_of(facts.refused, [](const PlannedVisit& each) { return each.refused.ends_with("-busy"); });
    return fmt::format(
        "{} {} meets twice on a day, but for two half days of one supporter at schools at most {} km apart. Both "
        "schools are open and the partnership runs; the visits of a plan keep at least the school days between them "
        "that the plan asks for, and those to come their order, unless windows or days agreed leave one no day so.",
        limits_note(facts), collide ? "But where agreed days collide, as listed above, nobody" : "Nobody",
        facts.near.count() / 1000);
}

}  // namespace

Document schedule(const ScheduleFacts& facts) {
    std::vector<Block> first{counts(facts.schedule)};
    const auto told = notes(facts);
    first.insert(first.end(), told.begin(), told.end());
    std::vector<Section> sections{{.heading = "", .blocks = std::move(first)}};
    sections.push_back({.heading = facts.unplaced.empty() ? "" : "Visits without a day", .blocks = {unplaced(facts)}});
    sections.push_back(
        {.heading = facts.refused.empty() ? "" : "On a day that is none any more", .blocks = {refused(facts)}});
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
