#include "report/pages/weekly_inspections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "report/pages/tables.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

Row outcome_row(const NewOutcome& outcome) {
    const auto& judgement = outcome.judgement;
    const auto& framework = judgement.framework;
    return {school_cell(outcome.school),
            Cell::open(outcome.school.name),
            Cell::open(judgement.date),
            Cell::open(judgement.area).reading(judged_area_title(framework, judgement.area)),
            grade_cell(framework, judgement.grade),
            Cell::open(framework).reading(framework_title(framework)),
            outcome.previous.empty() ? Cell::nothing() : grade_cell(framework, outcome.previous)};
}

Table outcomes(const WeeklyFacts& facts) {
    Table table{.name = "outcomes",
                .caption = "",
                .columns = {school_column(),
                            school_name_column(),
                            {.name = "date", .heading = "Inspected"},
                            {.name = "area", .heading = "Judged"},
                            {.name = "grade", .heading = "Grade"},
                            {.name = "framework", .heading = "Framework"},
                            {.name = "previous", .heading = "Before, same framework"}},
                .empty = "",
                .readers = For::machines};
    std::ranges::transform(facts.outcomes, std::back_inserter(table.rows), outcome_row);
    return table;
}

/// The new outcomes of one inspection.
using Inspection = std::vector<const NewOutcome*>;

bool of_one_inspection(const NewOutcome& one, const NewOutcome& other) {
    return one.school.urn == other.school.urn && one.judgement.framework == other.judgement.framework &&
           one.judgement.date == other.judgement.date;
}

/// In the order of the outcomes.
std::vector<Inspection> inspections_of(const WeeklyFacts& facts) {
    std::vector<Inspection> found;
    for (const auto& outcome : facts.outcomes) {
        const auto same = std::ranges::find_if(
            found, [&](const Inspection& inspection) { return of_one_inspection(*inspection.front(), outcome); });
        if (same == found.end()) {
            found.push_back({&outcome});
        } else {
            same->push_back(&outcome);
        }
    }
    return found;
}

/// Areas with one grade, or a concern for the whole school.
struct Group {
    std::int64_t rank = 0;  ///< The lowest is told first.
    std::string words;      ///< The grade, or the concern with what was found.
    std::vector<std::string> areas = {};
};

constexpr std::int64_t before_grades = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t after_grades = std::numeric_limits<std::int64_t>::max();

/// A category of concern and safeguarding that is not met come before every grade, safeguarding that is met after.
Group group_of(const Judgement& judgement, const std::string& grade) {
    const auto area = judged_area_title(judgement.framework, judgement.area);
    const auto title = grade_title(judgement.framework, grade);
    if (judgement.area == "category-of-concern") {
        return {.rank = before_grades, .words = fmt::format("{}: {}", area, title)};
    }
    if (judgement.area == "safeguarding") {
        const bool met = grade == "met";
        return {.rank = met ? after_grades : before_grades + 1,
                .words = met ? "Safeguarding met" : "Safeguarding not met"};
    }
    return {
        .rank = grade_level(judgement.framework, grade).value_or(after_grades - 1), .words = title, .areas = {area}};
}

/// Areas to improve are named, and so are two at most of the others.
std::string group_in_words(const Group& group) {
    constexpr std::size_t most_named = 2;
    if (group.areas.empty()) {
        return group.words;
    }
    const bool named = group.rank < 0 || group.areas.size() <= most_named;
    return fmt::format(
        "{}: {}", group.words,
        named ? fmt::format("{}", fmt::join(group.areas, ", ")) : counted(std::ssize(group.areas), "area", "areas"));
}

/// Groups, the worst first.
std::string in_words(std::vector<Group> groups) {
    std::ranges::stable_sort(groups, {}, &Group::rank);
    std::vector<std::string> parts;
    std::ranges::transform(groups, std::back_inserter(parts), group_in_words);
    return fmt::format("{}", fmt::join(parts, "; "));
}

void add(std::vector<Group>& groups, Group group) {
    const auto same = std::ranges::find_if(
        groups, [&](const Group& held) { return held.rank == group.rank && held.words == group.words; });
    if (same == groups.end()) {
        groups.push_back(std::move(group));
    } else {
        same->areas.insert(same->areas.end(), group.areas.begin(), group.areas.end());
    }
}

std::string grades_in_words(const Inspection& inspection) {
    std::vector<Group> groups;
    for (const auto* outcome : inspection) {
        if (outcome->judgement.grade) {
            add(groups, group_of(outcome->judgement, *outcome->judgement.grade));
        }
    }
    return in_words(std::move(groups));
}

/// True where there was a grade before in the same framework, and another.
bool is_another_grade(const NewOutcome& outcome) {
    return !outcome.previous.empty() && outcome.previous != outcome.judgement.grade;
}

/// The grades of before that were others; empty where there is none.
std::string before_in_words(const Inspection& inspection) {
    std::vector<Group> groups;
    for (const auto* outcome : inspection) {
        if (is_another_grade(*outcome)) {
            add(groups, group_of(outcome->judgement, outcome->previous));
        }
    }
    return in_words(std::move(groups));
}

Row inspection_row(const Inspection& inspection) {
    const auto& [school, judgement, previous] = *inspection.front();
    return {school_cell(school),
            Cell::open(school.name),
            Cell::open(judgement.date),
            Cell::open(judgement.framework).reading(framework_title(judgement.framework)),
            text_cell(grades_in_words(inspection)),
            text_cell(before_in_words(inspection))};
}

Table inspections_table(const WeeklyFacts& facts) {
    const bool differs = std::ranges::any_of(facts.outcomes, is_another_grade);
    Table table{.name = "inspections",
                .caption = "",
                .columns = {school_column(),
                            school_name_column(),
                            {.name = "date", .heading = "Inspected"},
                            {.name = "framework", .heading = "Framework"},
                            {.name = "grades", .heading = "Grades"},
                            {.name = "previous",
                             .heading = "Before, if another",
                             .readers = differs ? For::all : For::machines}},
                .empty = "No inspection outcome is new.",
                .readers = For::people};
    std::ranges::transform(inspections_of(facts), std::back_inserter(table.rows), inspection_row);
    return cut_for_people(std::move(table), 20, {"inspection", "inspections"},
                          whole_table("weekly", facts.since_command, "inspections"));
}

}  // namespace

std::int64_t inspections_in(const WeeklyFacts& facts) {
    return std::ssize(inspections_of(facts));
}

Section new_inspections(const WeeklyFacts& facts) {
    Section section{.heading = "New inspection outcomes", .blocks = {inspections_table(facts), outcomes(facts)}};
    if (facts.older_outcomes > 0) {
        section.blocks.emplace_back(
            Note{.text = fmt::format(
                     "{} of inspections more than 90 days ago also entered the store and {} not listed.",
                     counted(facts.older_outcomes, "grade", "grades"), facts.older_outcomes == 1 ? "is" : "are")});
    }
    return section;
}

}  // namespace llp::report
