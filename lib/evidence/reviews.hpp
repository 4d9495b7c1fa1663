#pragma once

#include <vector>

#include "core/date.hpp"
#include "evidence/area_line.hpp"
#include "evidence/weights.hpp"
#include "model/review.hpp"

namespace llp::evidence {

/// What peers found: a line, marked as confidential, for each rating, strength and development area that bears on an
/// area. In each area the newest review by `as_of` speaks, and what it says of the area is one witness: the lines share
/// the weight of one equally, rounded to a thousandth. What stands under no subject has no line.
std::vector<AreaLine> read_reviews(const std::vector<const ReviewLine*>& reviews, const Weights& weights, Date as_of);

}  // namespace llp::evidence
