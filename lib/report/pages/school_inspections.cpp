#include "report/pages/school_inspections.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "report/pages/inspection_words.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

namespace {

using Inspection = std::vector<const Judgement*>;

auto identity(const Judgement& judgement) {
    return std::tie(judgement.date, judgement.framework, judgement.at_the_time);
}

std::vector<Inspection> inspections_of(const std::vector<Judgement>& judgements) {
    std::vector<Inspection> found;
    for (const auto& judgement : judgements) {
        const auto same = std::ranges::find_if(
            found, [&](const Inspection& each) { return identity(*each.front()) == identity(judgement); });
        if (same == found.end()) {
            found.push_back({&judgement});
        } else {
            same->push_back(&judgement);
        }
    }
    return found;
}

bool is_told(const std::vector<GivenGrade>& grades, const Judgement& judgement) {
    return std::ranges::any_of(grades, [&](const GivenGrade& given) {
        return given.area == judgement.area && given.grade == *judgement.grade;
    });
}

/// What an inspection without grades came to is kept as a grade of its own, in words.
std::string outcome_in_words(const Inspection& inspection) {
    std::vector<GivenGrade> grades;
    std::string outcome;
    for (const auto* const judgement : inspection) {
        if (judgement->grade && judgement->area == "ungraded-outcome") {
            outcome = spoken(*judgement->grade);
        } else if (judgement->grade && !is_told(grades, *judgement)) {
            grades.push_back({judgement->framework, judgement->area, *judgement->grade});
        }
    }
    const auto words = grades_in_words(grades);
    return outcome.empty() || words.empty() ? outcome + words : fmt::format("{}; {}", outcome, words);
}

std::string kind_of(const Inspection& inspection) {
    const auto found =
        std::ranges::find_if(inspection, [](const Judgement* judgement) { return !judgement->type.empty(); });
    return found == inspection.end() ? std::string() : (*found)->type;
}

/// File names without their folders.
std::string files_of(const Inspection& inspection) {
    std::vector<std::string> files;
    for (const auto* const judgement : inspection) {
        const auto name = judgement->file.substr(judgement->file.rfind('/') + 1);
        if (!name.empty() && std::ranges::find(files, name) == files.end()) {
            files.push_back(name);
        }
    }
    std::ranges::sort(files);
    return fmt::format("{}", fmt::join(files, ", "));
}

std::vector<Cell> row(const Inspection& inspection) {
    const auto& judgement = *inspection.front();
    const auto words = outcome_in_words(inspection);
    return {
        Cell::open(judgement.date),      Cell::open(judgement.framework).reading(framework_title(judgement.framework)),
        text_cell(kind_of(inspection)),  text_cell(words.empty() ? "no grade" : words),
        text_cell(files_of(inspection)), Cell::open(judgement.at_the_time)};
}

}  // namespace

Table inspection_table(const std::vector<Judgement>& newest_first, std::string empty) {
    Table table{.name = "inspections",
                .caption = "",
                .columns = {{.name = "date", .heading = "Inspected"},
                            {.name = "framework", .heading = "Framework"},
                            {.name = "type", .heading = "Kind"},
                            {.name = "grades", .heading = "Outcome"},
                            {.name = "files", .heading = "File"},
                            at_the_time_column(newest_first)},
                .empty = std::move(empty),
                .readers = For::people};
    std::ranges::transform(inspections_of(newest_first), std::back_inserter(table.rows), row);
    return table;
}

}  // namespace llp::report
