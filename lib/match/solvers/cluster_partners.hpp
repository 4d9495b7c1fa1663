#pragma once

#include "match/solvers/cluster_pricing.hpp"

namespace llp::match {

/// Bounds on clusterings that look at the best partners of each member alone, not at clusters.

/// Prices by which no cluster gains anything: of each member, what its best partners could bring it.
ClusterPrices prices_of_partners(const ClusterProblem& problem);

/// Each member wants smallest - 1 others and is wanted as often: a flow. Holds where nobody is left out.
std::int64_t flow_bound(const ClusterProblem& problem);

}  // namespace llp::match
