#pragma once

#include "plan/board.hpp"

namespace llp::plan {

/// Places an unplaced visit, moving others that are not fixed where they can go elsewhere; as many stand placed as
/// before, and one more. False, and nothing has changed, where no such path is found: each visit is moved at most once
/// on the way.
bool make_room(Board& board, int visit);

/// The days on which the visit fits, the cheapest first; of equal cost the earliest.
std::vector<int> fitting_days(const Board& board, int visit);

}  // namespace llp::plan
