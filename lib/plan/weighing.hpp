#pragma once

#include <vector>

#include "plan/board.hpp"

namespace llp::plan {

/// Weighs every way to place these visits beside all others as they stand, and leaves the board with one of the least
/// cost: as it was where none costs less. False where `steps` ran out, and a better one may be left; what it took is
/// taken from them.
bool weigh_all(Board& board, const std::vector<int>& visits, std::int64_t& steps);

}  // namespace llp::plan
