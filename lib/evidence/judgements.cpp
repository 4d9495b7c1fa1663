#include "evidence/judgements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text.hpp"
#include "evidence/category.hpp"

namespace llp::evidence {

namespace {

constexpr std::string_view overall_effectiveness = "overall-effectiveness";

bool is_overall(const StandingGrade& standing) {
    return standing.judged->id == overall_effectiveness;
}

/// The figures of a line that rests on an inspection of a day.
EvidenceLine inspection_line(const SourceWeight& source, PerMille level, Date date, const Weights& weights,
                             Date as_of) {
    return {.source = std::string(inspection_source),
            .text = {},
            .level = level,
            .weight = decayed(source.weight, days_between(date, as_of), source.half_life_months, weights.decay),
            .date = date,
            .file = {},
            .urgent = level <= urgent_level};
}

EvidenceLine grade_line(const StandingGrade& standing, const Weights& weights, Date as_of) {
    const auto& source = is_overall(standing) ? weights.overall_effectiveness : weights.inspection;
    auto line = inspection_line(source, standing.grade->level, standing.judgement->date, weights, as_of);
    line.text = fmt::format("{}: {}", standing.judged->title, lower(standing.grade->title));
    line.file = standing.judgement->file;
    line.at_the_time = standing.judgement->at_the_time;
    return line;
}

AreaLine safeguarding_line(const Judgement& judgement, const std::vector<StandingGrade>& grades, const Weights& weights,
                           Date as_of) {
    auto line = inspection_line(weights.inspection, urgent_level, judgement.date, weights, as_of);
    line.text = "Safeguarding: not met";
    line.stood_until = stood_until(judgement, grades);
    line.file = judgement.file;
    line.at_the_time = judgement.at_the_time;
    return {.area = leadership, .line = std::move(line)};
}

AreaLine category_line(const Category& category, const Weights& weights, Date as_of) {
    auto line = inspection_line(weights.inspection, urgent_level, category.date, weights, as_of);
    auto words = category.id;
    std::ranges::replace(words, '-', ' ');
    line.text = fmt::format("Category of concern{}: {}", category.derived ? ", derived from the grades" : "", words);
    line.stood_until = category.stood_until;
    line.file = category.file;
    line.at_the_time = category.at_the_time;
    return {.area = leadership, .line = std::move(line)};
}

bool any_since(const std::vector<AreaLine>& lines, std::string_view area, Date day) {
    return std::ranges::any_of(lines, [&](const AreaLine& each) { return each.area == area && each.line.date >= day; });
}

/// What is derived rests on grades that stand; what was stated falls with the next grade of leadership.
bool is_in_force(const Category& category, const std::vector<AreaLine>& lines) {
    return category.derived || !any_since(lines, leadership, category.stands_to() + 1);
}

bool bears_on(const JudgedArea& judged, std::string_view area) {
    return std::ranges::find(judged.areas, area) != judged.areas.end();
}

/// What was judged has had several names within one framework ("Quality of teaching", "Quality of education"): in an
/// area the newest inspection speaks.
bool is_replaced(const StandingGrade& standing, std::string_view area, const std::vector<StandingGrade>& grades) {
    return std::ranges::any_of(grades, [&](const StandingGrade& other) {
        return !is_overall(other) && other.judged->framework == standing.judged->framework &&
               other.judgement->date > standing.judgement->date && bears_on(*other.judged, area);
    });
}

std::vector<AreaLine> grade_lines(const std::vector<StandingGrade>& grades, const Weights& weights, Date as_of) {
    std::vector<AreaLine> lines;
    std::vector<AreaLine> overall;
    for (const auto& standing : grades) {
        for (const auto area : standing.judged->areas) {
            if (!is_replaced(standing, area, grades)) {
                (is_overall(standing) ? overall : lines)
                    .push_back({.area = area, .line = grade_line(standing, weights, as_of)});
            }
        }
    }
    std::erase_if(overall, [&](const AreaLine& each) { return any_since(lines, each.area, each.line.date); });
    std::ranges::move(overall, std::back_inserter(lines));
    return lines;
}

}  // namespace

Inspected read_judgements(SchoolJudgements judgements, const Weights& weights, Date as_of) {
    std::erase_if(judgements, [&](const Judgement* judgement) { return judgement->date > as_of; });
    const auto grades = standing_grades(judgements);
    const auto* const safeguarding = newest_on(judgements, "safeguarding");
    Inspected inspected{.lines = grade_lines(grades, weights, as_of), .category = {}};
    const auto category = category_of_concern(newest_on(judgements, "category-of-concern"), grades, safeguarding);
    if (category && is_in_force(*category, inspected.lines)) {
        inspected.category = category->id;
        inspected.lines.push_back(category_line(*category, weights, as_of));
    }
    if (is_not_met(safeguarding)) {
        inspected.lines.push_back(safeguarding_line(*safeguarding, grades, weights, as_of));
    }
    return inspected;
}

}  // namespace llp::evidence
