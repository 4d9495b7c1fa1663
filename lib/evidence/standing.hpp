#pragma once

#include <string_view>
#include <vector>

#include "evidence/grades.hpp"
#include "model/judgement.hpp"

namespace llp::evidence {

/// Judgements of one school, in any order.
using SchoolJudgements = std::vector<const Judgement*>;

/// A grade that no later one of the same framework and judged area has replaced.
struct StandingGrade {
    const JudgedArea* judged = nullptr;
    const Grade* grade = nullptr;
    const Judgement* judgement = nullptr;
};

/// The newest grade of each framework and judged area, in the order of `judged_areas`. An inspection that gave no grade
/// replaces none. Of two sources that differ on one day the first by name counts.
std::vector<StandingGrade> standing_grades(const SchoolJudgements& judgements);

/// The newest statement on "safeguarding" or "category-of-concern", whatever the framework, one without a grade
/// included; nullptr where there is none.
const Judgement* newest_on(const SchoolJudgements& judgements, std::string_view area);

}  // namespace llp::evidence
