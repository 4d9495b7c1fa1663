#pragma once

#include "match/solvers/clusters.hpp"

namespace llp::match {

/// Members that may stand in one cluster with nobody beyond them, as a problem of their own.
struct ClusterIsland {
    ClusterProblem problem;
    std::vector<std::uint32_t> members;  ///< Their numbers in the whole, ascending.

    /// The clusters of a clustering of the whole that lie in the island.
    [[nodiscard]] Clustering within(const Clustering& whole) const;
    /// A clustering of the island, in the numbers of the whole.
    [[nodiscard]] Clustering in_the_whole(Clustering clustering) const;
};

/// By the first member. No allowed cluster has members of two islands.
std::vector<ClusterIsland> islands_of(const ClusterProblem& problem);

/// How many members every clustering of so many leaves out, by the sizes of clusters alone.
std::int64_t least_left_out(const ClusterProblem& problem);

}  // namespace llp::match
