#pragma once

#include "match/again.hpp"

namespace llp::match {

/// Whether the pair, which the round has, could be left out of a round as good: that of the best round without it, aim
/// by aim in the order of solvers/flow.hpp. `round` is the best for what was prepared.
Necessity necessity(const Outline& round, Preparation& prepared, const Start& start, const Pair& pair);

}  // namespace llp::match
