#pragma once

#include "match/solvers/clusters.hpp"

namespace llp::match {

/// How long and from where clusters are searched for.
struct ClusterSearch {
    std::uint64_t seed = 1;
    std::int64_t iterations = 1'000'000;  ///< Changes that are tried, from 0.
    Clustering start = {};                ///< Allowed; empty: the search begins with a quick one of its own.
    /// At most so many members may leave the cluster of `start` in which they stand; what is left out by it is free.
    /// Negative: no limit.
    std::int64_t most_moves = -1;
};

/// A clustering by search: seeded annealing over swaps, moves, and clusters made and dissolved, then an exact look at a
/// few clusters at a time (small_clusters.hpp), so that up to few_parts parts are clustered as well as can be. Whole
/// numbers alone decide, and trials are counted, not timed: the same seed gives the same clustering on every machine.
/// No cluster on the way ever breaks a rule.
Clustering search_clusters(const ClusterProblem& problem, const ClusterSearch& search);

/// How many members have left the cluster in which they stood `before`, for another or for none: each cluster is taken
/// to go on as at most one of `now`, so that as few as can be have left. Who stood nowhere does not count.
std::int64_t moves_between(const Clustering& before, const Clustering& now);

}  // namespace llp::match
