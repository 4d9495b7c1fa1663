#pragma once

#include <optional>

#include "match/solvers/flow.hpp"
#include "support/gain.hpp"

// Plain numbers and C++17: LEMON compiles only so.
namespace llp::match::testing {

/// What the best choice gains, level by level, by LEMON's network simplex (Kiraly and Kovacs 2012) and by none of our
/// solver: the level before is held by the totals of the arcs that count it. None where nothing is possible.
/// Weights times metres of the whole must stay below 2^62.
std::optional<Gain> best_by_lemon(const FlowProblem& problem);

}  // namespace llp::match::testing
