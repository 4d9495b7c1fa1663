#include "report/pages/weekly.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "report/pages/report_head.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/weekly_actions.hpp"
#include "report/pages/weekly_inspections.hpp"
#include "report/pages/weekly_partnering.hpp"
#include "report/pages/weekly_people.hpp"
#include "report/pages/weekly_plans.hpp"
#include "report/pages/weekly_reviews.hpp"
#include "report/pages/weekly_visits.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

std::int64_t waiting_proposals(const WeeklyFacts& facts) {
    return std::ranges::count(facts.proposals, RoundStatus::proposed, &Round::status);
}

std::vector<Field> head_of(const WeeklyFacts& facts) {
    auto fields = head_fields({.report = "weekly",
                               .authority = facts.authority,
                               .as_of = facts.as_of,
                               .news = "News",
                               .since_day = facts.since_day,
                               .since_command = facts.since_command,
                               .last_command = facts.last_command});
    fields.insert(fields.begin() + 2, {.name = "part",
                                       .label = "Schools",
                                       .value = text_cell(facts.part),
                                       .readers = facts.part.empty() ? For::machines : For::all});
    fields.push_back(
        {.name = "changed", .label = "Changed", .value = Cell::open(facts.changed), .readers = For::machines});
    return fields;
}

std::int64_t count_overdue(const WeeklyFacts& facts) {
    return std::ssize(facts.overdue) + std::ssize(facts.follow_ups_overdue);
}

Facts key_figures(const WeeklyFacts& facts) {
    const auto figure = [](std::string name, std::string label, Cell value) {
        return Field{.name = std::move(name), .label = std::move(label), .value = std::move(value)};
    };
    const auto thing = [&](std::string name, std::int64_t count, std::string_view one, std::string_view several) {
        return figure(std::move(name), agreeing(count, one, several), Cell::open(count));
    };
    const auto schools = counted(facts.schools_open, "school", "schools");
    const auto known = counted(facts.with_evidence);
    return {
        .name = "key_figures",
        .fields =
            {
                thing("schools_open", facts.schools_open, "open state-funded school", "open state-funded schools"),
                figure("members",
                       fmt::format("{}, of {}", agreeing(facts.members.value_or(0), "member", "members"), schools),
                       Cell::open(facts.members)),
                figure("with_evidence", fmt::format("with evidence, of {}", schools), Cell::open(facts.with_evidence)),
                figure("with_need", fmt::format("with a need, of {} with evidence", known),
                       Cell::open(facts.with_need)),
                figure("urgent", fmt::format("urgent, of {} with evidence", known), Cell::open(facts.urgent)),
                thing("partnerships_running", facts.partnerships_running,
                      "partnership with these schools, on either side",
                      "partnerships with these schools, on either side"),
                thing("plans_open", facts.plans_open, "plan open", "plans open"),
                thing("actions_overdue", count_overdue(facts), "action overdue", "actions overdue"),
            },
        .key_figures = true};
}

std::string news(const WeeklyFacts& facts) {
    return fmt::format("Since the end of {}: {}, {}, {} begun, {} ended, {} waiting for approval.",
                       in_words(facts.since_day),
                       counted(inspections_in(facts), "new inspection outcome", "new inspection outcomes"),
                       counted(std::ssize(facts.changes), "change to a school", "changes to schools"),
                       counted(std::ssize(facts.started), "partnership", "partnerships"),
                       counted(std::ssize(facts.ended)), counted(waiting_proposals(facts), "proposal", "proposals"));
}

/// In the order of the sections that say more.
std::vector<std::string> to_act_on(const WeeklyFacts& facts) {
    std::vector<std::string> matters;
    add_matter(matters, std::ssize(facts.urgent_without), "urgent school without a partnership",
               "urgent schools without a partnership");
    add_matter(matters, count_overdue(facts), "action overdue", "actions overdue");
    std::ranges::move(plans_to_act_on(facts), std::back_inserter(matters));
    std::ranges::move(visits_to_act_on(facts), std::back_inserter(matters));
    return matters;
}

Section summary(const WeeklyFacts& facts) {
    Section section{.heading = "", .blocks = {key_figures(facts)}};
    if (const auto matters = to_act_on(facts); !matters.empty()) {
        section.blocks.emplace_back(
            Note{.text = fmt::format("To act on: {}.", fmt::join(matters, ", ")), .attention = true});
    }
    section.blocks.emplace_back(Note{.text = news(facts)});
    add_uncounted(section, facts.uncounted);
    return section;
}

/// What a field held, a status in words.
Cell held_cell(const std::string& field, const std::string& text) {
    const auto status = field == "status" ? read_status(text) : std::nullopt;
    return status ? status_cell(status) : text_cell(text);
}

Row change_row(const SchoolChange& change) {
    const auto& [school, field, before, after] = change;
    return {school_cell(school), Cell::open(school.name),
            Cell::open(field).reading(field == "new" ? "New entry" : spoken(field)), held_cell(field, before),
            held_cell(field, after)};
}

Section changes(const WeeklyFacts& facts) {
    Table table{.name = "school_changes",
                .caption = "",
                .columns = {school_column(),
                            school_name_column(),
                            {.name = "field", .heading = "What changed"},
                            {.name = "before", .heading = "Before"},
                            {.name = "after", .heading = "Now"}},
                .empty = "No school that was held before has changed."};
    std::ranges::transform(facts.changes, std::back_inserter(table.rows), change_row);
    Section section{
        .heading = "Schools that changed",
        .blocks = {cut_for_people(std::move(table), 20, {"change", "changes"}, whole_table(facts, "school_changes"))}};
    if (facts.first_loaded > 0) {
        section.blocks.emplace_back(Note{.text = fmt::format("{} entered the store for the first time.",
                                                             counted(facts.first_loaded, "school", "schools"))});
    }
    return section;
}

Row urgent_row(const School& school) {
    return {school_cell(school), Cell::open(school.name), phase_cell(school.phase), text_cell(school.district)};
}

Section urgent(const WeeklyFacts& facts) {
    Table table{.name = "urgent_without_partnership",
                .caption = "",
                .columns = {school_column(),
                            school_name_column(),
                            {.name = "phase", .heading = "Phase"},
                            {.name = "district", .heading = "District"}},
                .empty = facts.urgent == 0 ? "No school is known to be urgent."
                                           : "Every urgent school has a running partnership."};
    std::ranges::transform(facts.urgent_without, std::back_inserter(table.rows), urgent_row);
    return {.heading = "Urgent schools without a partnership", .blocks = {std::move(table)}};
}

/// Of an extract that has grown old its age in days.
Cell problem_count(const WeeklyFacts::DataProblem& problem) {
    const auto cell = Cell::open(problem.count);
    return problem.what == "stale-extract" ? cell.reading(counted(problem.count, "day", "days")) : cell;
}

Row problem_row(const WeeklyFacts::DataProblem& problem) {
    return {Cell::open(problem.what).reading(spoken(problem.what)), file_cell(problem.where), problem_count(problem),
            text_cell(problem.detail)};
}

Section problems(const WeeklyFacts& facts) {
    Table table{.name = "data_problems",
                .caption = "",
                .columns = {{.name = "what", .heading = "Problem"},
                            {.name = "where", .heading = "File or layout"},
                            {.name = "count", .heading = "Count", .align = Align::right},
                            {.name = "detail", .heading = "Detail"}},
                .empty = "No problem with the data is known."};
    std::ranges::transform(facts.problems, std::back_inserter(table.rows), problem_row);
    return {.heading = "Problems with the data", .blocks = {std::move(table)}};
}

Section reading_guide(const WeeklyFacts& facts) {
    const auto note = [](std::string text) { return Note{.text = std::move(text)}; };
    return {
        .heading = "How to read this page",
        .blocks = {
            note(fmt::format(
                "Schools are the state-funded schools of {}{}{} that are open on {}. Members are those with a "
                "membership that holds on the day.",
                area_in_words(facts.authority), facts.part.empty() ? "" : ", ", facts.part, in_words(facts.as_of))),
            note("With evidence: at least one inspection, result, absence figure, peer review or declaration bears on "
                 "one of the eight areas of Ofsted's report card. A need is a level of -0.5 or below, from -2 to +2; "
                 "urgent is a grade, a category of concern or a declaration at the bottom of the scale that nothing "
                 "newer overrides. What is not known is no need, and a need that only peers found is not counted."),
            note("Grades of the report card (from 10 November 2025) and of the four-point scale before it are "
                 "different scales, never put side by side as equal."),
            note("An action is overdue when its day is past and it is not done. Soon is within 14 days. Actions of a "
                 "plan whose partnership ended are not counted; those that follow a peer review are."),
            note("This page says what was recorded and what is due. It makes no claim that support raises attainment."),
            note(fmt::format("Next week: llp report weekly{} --since '#{}'", facts.part_as_typed, facts.last_command)),
        }};
}

}  // namespace

void add_matter(std::vector<std::string>& matters, std::int64_t count, std::string_view one, std::string_view several) {
    if (count > 0) {
        matters.push_back(counted(count, one, several));
    }
}

std::string whole_table(const WeeklyFacts& facts, std::string_view table) {
    return whole_table("weekly" + facts.part_as_typed, facts.since_command, table);
}

Document weekly(const WeeklyFacts& facts) {
    return {.schema = "llp.report/1",
            .title = fmt::format("{}{}{}: the week to {}", area_title_of(facts.authority),
                                 facts.part.empty() ? "" : ", ", facts.part, in_words(facts.as_of)),
            .head = head_of(facts),
            .sections = {
                summary(facts),
                urgent(facts),
                new_inspections(facts),
                actions_overdue(facts),
                plans_to_follow_up(facts),
                visits_of_week(facts),
                actions_due(facts),
                partnering(facts),
                changes(facts),
                reviews_without_follow_up(facts),
                people(facts),
                capacity_left(facts),
                problems(facts),
                reading_guide(facts),
            }};
}

}  // namespace llp::report
