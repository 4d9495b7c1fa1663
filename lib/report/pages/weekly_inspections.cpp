#include "report/pages/weekly_inspections.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/pages/inspection_words.hpp"
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

std::string grades_in_words(const Inspection& inspection) {
    std::vector<GivenGrade> grades;
    for (const auto* outcome : inspection) {
        const auto& judgement = outcome->judgement;
        if (judgement.grade) {
            grades.push_back({judgement.framework, judgement.area, *judgement.grade});
        }
    }
    return grades_in_words(grades);
}

/// True where there was a grade before in the same framework, and another.
bool is_another_grade(const NewOutcome& outcome) {
    return !outcome.previous.empty() && outcome.previous != outcome.judgement.grade;
}

/// The grades of before that were others; empty where there is none.
std::string before_in_words(const Inspection& inspection) {
    std::vector<GivenGrade> grades;
    for (const auto* outcome : inspection) {
        if (is_another_grade(*outcome)) {
            grades.push_back({outcome->judgement.framework, outcome->judgement.area, outcome->previous});
        }
    }
    return grades_in_words(grades);
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
    return cut_for_people(std::move(table), 20, {"inspection", "inspections"}, whole_table(facts, "inspections"));
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
