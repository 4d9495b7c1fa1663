#pragma once

#include <string>
#include <vector>

#include "core/date.hpp"
#include "evidence/area_line.hpp"
#include "evidence/standing.hpp"
#include "evidence/weights.hpp"

namespace llp::evidence {

/// What inspections say of a school.
struct Inspected {
    std::vector<AreaLine> lines;
    std::string category;  ///< In force on the day; empty for none.
};

/// Reads the judgements of one school, those after `as_of` left out. Of each framework the newest grade that bears on
/// an area is a line there, under whatever name it was judged. *Overall effectiveness* is one only in areas without a
/// grade of its day or later. A category of concern, and safeguarding that is not met, are urgent lines of leadership
/// and governance; a category that Ofsted stated falls with the next grade of leadership after its source said so.
/// Inclusion has no line from before report cards.
Inspected read_judgements(SchoolJudgements judgements, const Weights& weights, Date as_of);

}  // namespace llp::evidence
