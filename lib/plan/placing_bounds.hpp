#pragma once

#include <cstdint>
#include <vector>

#include "plan/board.hpp"

namespace llp::plan {

/// No schedule places more of these visits, none of them fixed, whatever becomes of the others: a flow from visits over
/// the days of their plans, the days and the terms of their visitors, in which distances, hosts that several plans
/// share and those that visit themselves are left out. `board` has the fixed visits alone.
int most_placed(const Board& board, const std::vector<int>& visits);

/// No schedule in which so many of the visits are placed that are not fixed has less unevenness, if each that has its
/// `kept` day stays there: visits on the weeks of their visitors (on days, those without one) and nothing else.
std::int64_t least_unevenness(const Board& board, const std::vector<bool>& kept, int placed);

}  // namespace llp::plan
