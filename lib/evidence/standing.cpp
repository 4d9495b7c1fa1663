#include "evidence/standing.hpp"

#include <tuple>

namespace llp::evidence {

namespace {

/// The order in which statements replace each other; a total one, so that the order of reading does not matter. Of one
/// day the school's own goes before what it has from a predecessor.
bool replaces(const Judgement& later, const Judgement& earlier) {
    if (later.date != earlier.date) {
        return later.date > earlier.date;
    }
    return std::tie(later.at_the_time, later.source, later.framework, later.grade, later.file) <
           std::tie(earlier.at_the_time, earlier.source, earlier.framework, earlier.grade, earlier.file);
}

StandingGrade newest_grade(const SchoolJudgements& judgements, const JudgedArea& judged) {
    StandingGrade standing{.judged = &judged, .grade = nullptr, .judgement = nullptr};
    for (const auto* const judgement : judgements) {
        if (!judgement->grade || judgement->area != judged.id || judgement->framework != judged.framework) {
            continue;
        }
        const auto* const grade = find_grade(judgement->framework, *judgement->grade);
        if (grade != nullptr && (standing.judgement == nullptr || replaces(*judgement, *standing.judgement))) {
            standing.grade = grade;
            standing.judgement = judgement;
        }
    }
    return standing;
}

}  // namespace

std::vector<StandingGrade> standing_grades(const SchoolJudgements& judgements) {
    std::vector<StandingGrade> standing;
    for (const auto& judged : judged_areas()) {
        if (const auto newest = newest_grade(judgements, judged); newest.grade != nullptr) {
            standing.push_back(newest);
        }
    }
    return standing;
}

const Judgement* newest_on(const SchoolJudgements& judgements, std::string_view area) {
    const Judgement* newest = nullptr;
    for (const auto* const judgement : judgements) {
        if (judgement->area == area && (newest == nullptr || replaces(*judgement, *newest))) {
            newest = judgement;
        }
    }
    return newest;
}

}  // namespace llp::evidence
