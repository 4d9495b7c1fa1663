#pragma once

#include <span>
#include <vector>

#include "model/review.hpp"
#include "model/review_follow_up.hpp"
#include "report/pages/follow_ups.hpp"

namespace llp::app {

/// The areas to develop in the reviews of one school, the newest review first, numbered from 1 within each in the order
/// of subject and words; with what the survey says came of each, and what was decided.
std::vector<report::ReviewFinding> review_findings(std::span<const ReviewLine> reviews,
                                                   std::span<const ReviewFollowUp> decisions);

}  // namespace llp::app
