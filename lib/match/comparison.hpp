#pragma once

#include <set>

#include "model/round_comparison.hpp"

namespace llp::match {

/// Which pairs two rounds share and which not, school by school, and what the rounds themselves show of the causes.
/// A school whose supporters differ has its old and its new ones set beside each other in the order of parties; what
/// one side has more is `gone` or `added`. `supported` are the schools that have a supporter in a running partnership
/// on the day of the later round.
RoundComparison compare(const Round& then, const Round& now, const std::set<Party>& supported);

}  // namespace llp::match
