#pragma once

#include <vector>

#include "plan/board.hpp"

namespace llp::plan {

/// Weighs every way to place these visits beside all others as they stand, and leaves the board with one of the least
/// cost: as it was where none costs less. False where that took more than `most_steps`, and a better one may be left.
bool weigh_all(Board& board, const std::vector<int>& visits, std::int64_t most_steps);

}  // namespace llp::plan
