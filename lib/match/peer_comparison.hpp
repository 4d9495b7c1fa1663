#pragma once

#include "model/pairing.hpp"
#include "model/peer_comparison.hpp"

namespace llp::match {

/// Two rounds of one kind, of partners, clusters or reviews, school by school. A cluster of now takes the place of the
/// cluster of then with which it shares the most schools, the greatest share first, then the lowest numbers; each takes
/// one place at most.
PeerComparison compare_peers(const Round& then, const Round& now);

}  // namespace llp::match
