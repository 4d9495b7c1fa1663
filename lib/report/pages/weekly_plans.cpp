#include "report/pages/weekly_plans.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/pages/plan_words.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

constexpr std::size_t most_things = 20;

/// With school and plan first, as every table of this section has them.
Table plan_rows(std::string name, std::string caption, std::vector<Column> columns) {
    Table table{.name = std::move(name),
                .caption = std::move(caption),
                .columns = {school_column(), school_name_column(), count_column("plan", "Plan")}};
    std::ranges::move(columns, std::back_inserter(table.columns));
    return table;
}

Row about(const PlanLine& line, std::vector<Cell> cells) {
    Row row{school_cell(line.school), Cell::open(line.school.name), plain_number(line.plan)};
    std::ranges::move(cells, std::back_inserter(row));
    return row;
}

/// For people only where there is something to see.
Table shown(Table table, Counted rows, const WeeklyFacts& facts) {
    table.readers = table.rows.empty() ? For::machines : For::all;
    const auto command = whole_table(facts, table.name);
    return cut_for_people(std::move(table), most_things, rows, command);
}

std::string direction(const RatingMove& move) {
    if (!move.before) {
        return "first rating";
    }
    return move.after > *move.before ? "worse" : "better";
}

Table rating_moves(const WeeklyFacts& facts) {
    auto table = plan_rows("rag_moves", "Ratings that moved",
                           {count_column("objective", "Objective"),
                            {.name = "area", .heading = "Area"},
                            {.name = "before", .heading = "Before"},
                            {.name = "after", .heading = "Now"},
                            {.name = "direction", .heading = "Direction"}});
    for (const auto& move : facts.plans.moves) {
        table.rows.push_back(about(
            move.line,
            {Cell::open(move.objective), schools_own(move.area, move.found_by_peers).reading(area_title(move.area)),
             short_rag_cell(move.before), short_rag_cell(move.after), Cell::open(direction(move))}));
    }
    return shown(std::move(table), {"rating", "ratings"}, facts);
}

Table red(const WeeklyFacts& facts) {
    auto table = plan_rows("objectives_red", "Objectives that are red",
                           {count_column("objective", "Objective"), {.name = "area", .heading = "Area"}});
    for (const auto& [line, objective, area, found_by_peers] : facts.plans.red) {
        table.rows.push_back(
            about(line, {Cell::open(objective), schools_own(area, found_by_peers).reading(area_title(area))}));
    }
    return shown(std::move(table), {"objective", "objectives"}, facts);
}

Table reviews_overdue(const WeeklyFacts& facts) {
    auto table = plan_rows("plan_reviews_overdue", "Reviews of plans that are overdue",
                           {{.name = "due", .heading = "Due"}, count_column("days_late", "Days late")});
    for (const auto& [line, due] : facts.plans.reviews_overdue) {
        table.rows.push_back(about(line, {Cell::open(due), Cell::open(days_between(due, facts.as_of))}));
    }
    return shown(std::move(table), {"review", "reviews"}, facts);
}

Table stalled(const WeeklyFacts& facts) {
    auto table = plan_rows(
        "plans_stalled",
        fmt::format("Plans without an entry for {} or more", counted(facts.plans.stalled_weeks, "week", "weeks")),
        {{.name = "last_entry", .heading = "Last entry"}, count_column("weeks", "Weeks ago")});
    for (const auto& [line, last] : facts.plans.stalled) {
        table.rows.push_back(about(line, {Cell::open(last), Cell::open(days_between(last, facts.as_of) / 7)}));
    }
    return shown(std::move(table), {"plan", "plans"}, facts);
}

Table unmet(const WeeklyFacts& facts) {
    auto table = plan_rows("criteria_unmet", "Success criteria not met in plans that came to an end",
                           {{.name = "ended", .heading = "Ended as"},
                            count_column("objective", "Objective"),
                            {.name = "criterion", .heading = "Success is"},
                            {.name = "state", .heading = "State"}});
    for (const auto& [line, ended, objective, found_by_peers] : facts.plans.unmet) {
        table.rows.push_back(
            about(line, {Cell::open(ended), Cell::open(objective.number),
                         schools_own(objective.criterion, found_by_peers), Cell::open(objective.state)}));
    }
    return shown(std::move(table), {"criterion", "criteria"}, facts);
}

Table ending(const WeeklyFacts& facts) {
    Table table{.name = "partnerships_ending",
                .caption = fmt::format("Partnerships that end within {} days", ending_soon_days),
                .columns = {count_column("partnership", "Partnership"),
                            {.name = "supported", .heading = "Supported school"},
                            {.name = "supported_name", .heading = "Name", .readers = For::machines},
                            {.name = "supporter", .heading = "Supporter"},
                            {.name = "supporter_name", .heading = "Name", .readers = For::machines},
                            {.name = "over_from", .heading = "Over from"},
                            {.name = "plan", .heading = "Plan"}}};
    for (const auto& pair : facts.plans.ending) {
        const auto& partnership = pair.partnership;
        const Names names{{partnership.supported, pair.supported_name}, {partnership.supporter, pair.supporter_name}};
        table.rows.push_back({plain_number(partnership.number), party_cell(names, partnership.supported),
                              name_cell(names, partnership.supported), party_cell(names, partnership.supporter),
                              name_cell(names, partnership.supporter), Cell::open(partnership.to),
                              plain_number(pair.plan)});
    }
    return shown(std::move(table), {"partnership", "partnerships"}, facts);
}

Table of_closed_schools(const WeeklyFacts& facts) {
    auto table = plan_rows("plans_of_closed_schools", "Running plans of which a school closed",
                           {{.name = "closed", .heading = "Closed", .readers = For::machines},
                            {.name = "closed_on", .heading = "On", .readers = For::machines},
                            {.name = "followed_by", .heading = "Followed by", .readers = For::machines},
                            {.name = "passed_on", .heading = "Passed on", .readers = For::machines},
                            {.name = "what", .heading = "What happened", .readers = For::people},
                            {.name = "to_do", .heading = "To do", .readers = For::people}});
    for (const auto& [line, closed] : facts.plans.closed) {
        table.rows.push_back(about(
            line, {Cell::open(closed.urn), Cell::open(closed.on), text_cell(successors_of(closed)),
                   Cell::open(closed.passed_on), Cell::open(in_words(closed)),
                   Cell::open(closed.passed_on && !closed.with_itself ? "agree the plan with the school that followed"
                                                                      : "end the plan")}));
    }
    return shown(std::move(table), {"plan", "plans"}, facts);
}

Table concerns(const WeeklyFacts& facts) {
    auto table = plan_rows("concerns_open", "Concerns that are open",
                           {count_column("concern", "No."),
                            {.name = "raised", .heading = "Raised"},
                            count_column("days", "Days open"),
                            {.name = "summary", .heading = "Concern"}});
    for (const auto& [line, concern] : facts.plans.concerns) {
        table.rows.push_back(
            about(line, {Cell::open(concern.number), Cell::open(concern.raised),
                         Cell::open(days_between(concern.raised, facts.as_of)), personal_words(concern.summary)}));
    }
    return shown(std::move(table), {"concern", "concerns"}, facts);
}

Table requests(const WeeklyFacts& facts) {
    auto table = request_table("requests_waiting", facts.plans.requests);
    table.caption = fmt::format("Requests for help without a reply for more than {}",
                                counted(longest_wait_school_days, "school day", "school days"));
    return shown(std::move(table), {"request", "requests"}, facts);
}

}  // namespace

Section plans_to_follow_up(const WeeklyFacts& facts) {
    std::vector<Block> blocks{rating_moves(facts),      red(facts),      reviews_overdue(facts),
                              stalled(facts),           unmet(facts),    ending(facts),
                              of_closed_schools(facts), concerns(facts), requests(facts)};
    const bool any =
        std::ranges::any_of(blocks, [](const Block& block) { return std::get<Table>(block).readers != For::machines; });
    return {.heading = any ? "Plans to follow up" : "", .blocks = std::move(blocks)};
}

std::vector<std::string> plans_to_act_on(const WeeklyFacts& facts) {
    std::vector<std::string> matters;
    const auto to_red =
        std::ranges::count_if(facts.plans.moves, [](const RatingMove& move) { return move.after == Rag::red; });
    add_matter(matters, to_red, "objective rated red since", "objectives rated red since");
    add_matter(matters, std::ssize(facts.plans.reviews_overdue), "review of a plan overdue",
               "reviews of plans overdue");
    add_matter(matters, std::ssize(facts.plans.closed), "running plan of a school that closed",
               "running plans of schools that closed");
    add_matter(matters, std::ssize(facts.plans.requests), "request for help that waits too long",
               "requests for help that wait too long");
    return matters;
}

}  // namespace llp::report
