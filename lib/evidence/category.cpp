#include "evidence/category.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "evidence/area_line.hpp"
#include "evidence/weights.hpp"

namespace llp::evidence {

namespace {

constexpr std::string_view report_card = "report-card";
/// The layout of Ofsted's management information since the report cards.
constexpr std::string_view ofsted_rows = "ofsted-report-cards";
constexpr std::string_view special_measures = "special-measures";
constexpr std::string_view significant_improvement = "requires-significant-improvement";
constexpr std::array categories{special_measures, std::string_view("serious-weaknesses"), significant_improvement};

bool is_urgent(const StandingGrade& standing) {
    return standing.judged->framework == report_card && standing.grade->level <= urgent_level;
}

}  // namespace

std::optional<Date> stood_until(const Judgement& statement, const std::vector<StandingGrade>& grades) {
    if (statement.framework != report_card || statement.source != ofsted_rows) {
        return std::nullopt;
    }
    auto latest = std::max(statement.date, statement.dated.value_or(statement.date));
    for (const auto& standing : grades) {
        if (standing.judgement->source == statement.source && standing.judged->framework == statement.framework) {
            latest = std::max(latest, standing.judgement->date);
        }
    }
    return latest > statement.date ? std::optional(latest) : std::nullopt;
}

bool is_not_met(const Judgement* safeguarding) {
    return safeguarding != nullptr && safeguarding->grade == "not-met";
}

std::optional<Category> derived_category(const std::vector<StandingGrade>& grades, const Judgement* safeguarding) {
    std::vector<const Judgement*> causes;
    bool leadership_urgent = false;
    for (const auto& standing : grades) {
        if (is_urgent(standing)) {
            causes.push_back(standing.judgement);
            leadership_urgent = leadership_urgent || standing.judged->id == leadership;
        }
    }
    if (is_not_met(safeguarding) && safeguarding->framework == report_card) {
        causes.push_back(safeguarding);
    }
    if (causes.empty()) {
        return std::nullopt;
    }
    const auto* const newest = *std::ranges::max_element(causes, {}, &Judgement::date);
    const bool special = leadership_urgent && causes.size() > 1;
    return Category{.id = std::string(special ? special_measures : significant_improvement),
                    .date = newest->date,
                    .file = newest->file,
                    .derived = true,
                    .at_the_time = newest->at_the_time};
}

std::optional<Category> category_of_concern(const Judgement* stated, const std::vector<StandingGrade>& grades,
                                            const Judgement* safeguarding) {
    auto derived = derived_category(grades, safeguarding);
    if (stated == nullptr || (derived && derived->date > stood_until(*stated, grades).value_or(stated->date))) {
        return derived;
    }
    if (!stated->grade || std::ranges::find(categories, *stated->grade) == categories.end()) {
        return std::nullopt;
    }
    return Category{.id = *stated->grade,
                    .date = stated->date,
                    .file = stated->file,
                    .derived = false,
                    .at_the_time = stated->at_the_time,
                    .stood_until = stood_until(*stated, grades)};
}

}  // namespace llp::evidence
