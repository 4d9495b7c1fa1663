#pragma once

#include "report/pages/weekly.hpp"

namespace llp::report {

/// Proposals, and partnerships begun or to end.
Section partnering(const WeeklyFacts& facts);

/// The days that supporters have left.
Section capacity_left(const WeeklyFacts& facts);

}  // namespace llp::report
