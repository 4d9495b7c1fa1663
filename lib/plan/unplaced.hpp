#pragma once

#include <vector>

#include "model/visit_schedule.hpp"
#include "plan/numbering.hpp"

namespace llp::plan {

/// Of each visit that the placing leaves without a day, why it has none and what would give it one. In the order of
/// the numbering.
std::vector<UnplacedVisit> explain_unplaced(const Numbering& numbering, const Placing& placing);

}  // namespace llp::plan
