#pragma once

#include <vector>

#include "match/preparation.hpp"
#include "model/keeping.hpp"

namespace llp::match {

/// How the pairs made keep those of the earlier round: what became of each, the changes and the points. The settings
/// must have something to keep; `made` are positions of options, ascending. The frontier and what was asked for at most
/// are left to stability.hpp.
Keeping keeping_of(const Roster& roster, const Wanted& wanted, const Options& options, const Assignment& assignment);

/// The greatest whole number of points that a plan with `most` changes or fewer can have: what a plan that was decided
/// at a rate proves of all others by its prices (Lagrange's bound). It has `most` changes itself or fewer.
Points bound_at(const Keeping& keeping, int most);

}  // namespace llp::match
