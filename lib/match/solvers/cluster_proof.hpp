#pragma once

#include "match/solvers/cluster_ladder.hpp"

namespace llp::match {

/// What is shown of all clusterings.
struct ClusterProof {
    std::int64_t most_placed = 0;  ///< No more members can stand in clusters.
    std::int64_t bound = 0;        ///< None that places as many as were asked about is worth more.
};

/// Bounds how many members can stand in clusters, and what clusterings that place `placed` of them are worth, by prices
/// that somebody found: each set of prices is held against every cluster of its island, in whole numbers and without
/// the linear programme. `placing` are prices of pairs that are all worth 1 (cluster_placing.hpp). An island without
/// prices, or with prices that cannot be reckoned with, do not hold or would take more work, is bounded by its best
/// partners and by the flow, and one of few parts by going through all its clusterings.
ClusterProof prove_clusters(const ClusterProblem& problem, std::int64_t placed, const std::vector<IslandPrices>& prices,
                            const std::vector<IslandPrices>& placing, std::int64_t work = BoundEffort().work);

}  // namespace llp::match
