#include "evidence/category.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "evidence/area_line.hpp"
#include "evidence/weights.hpp"

namespace llp::evidence {

namespace {

constexpr std::string_view report_card = "report-card";
constexpr std::string_view special_measures = "special-measures";
constexpr std::string_view significant_improvement = "requires-significant-improvement";
constexpr std::array categories{special_measures, std::string_view("serious-weaknesses"), significant_improvement};

bool is_urgent(const StandingGrade& standing) {
    return standing.judged->framework == report_card && standing.grade->level <= urgent_level;
}

}  // namespace

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
    if (stated == nullptr || (derived && derived->date > stated->date)) {
        return derived;
    }
    if (!stated->grade || std::ranges::find(categories, *stated->grade) == categories.end()) {
        return std::nullopt;
    }
    return Category{.id = *stated->grade,
                    .date = stated->date,
                    .file = stated->file,
                    .derived = false,
                    .at_the_time = stated->at_the_time};
}

}  // namespace llp::evidence
