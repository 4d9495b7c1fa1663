#pragma once

#include <vector>

#include "core/date.hpp"
#include "evidence/area_line.hpp"
#include "evidence/weights.hpp"
#include "model/declaration.hpp"

namespace llp::evidence {

/// What a school says of itself: a line for each need, and for each offer that it is willing to keep, that holds on
/// `as_of`. A refused or postponed offer says nothing of how good the school is, and has none.
std::vector<AreaLine> read_declarations(const std::vector<const Declaration*>& declarations, const Weights& weights,
                                        Date as_of);

}  // namespace llp::evidence
