#pragma once

#include "match/solvers/cluster_ladder.hpp"

namespace llp::match {

/// A bound for clusterings that place `placed` members, by prices that somebody found: each set of prices is held
/// against every cluster of its island, in whole numbers and without the linear programme. An island without prices, or
/// with prices that do not hold or would take more work, is bounded by its best partners and by the flow, and one of
/// few parts by going through all its clusterings.
std::int64_t bound_by_prices(const ClusterProblem& problem, std::int64_t placed,
                             const std::vector<IslandPrices>& prices, std::int64_t work = BoundEffort().work);

}  // namespace llp::match
