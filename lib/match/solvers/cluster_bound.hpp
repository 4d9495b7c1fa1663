#pragma once

#include "match/solvers/cluster_ladder.hpp"

namespace llp::match {

/// The ladder: the best partners that each member can have; the same with each member wanted as often as it wants
/// others (a flow on the double cover); prices from the linear programme over all clusters; and with subset-row cuts.
/// The prices are found in floating point and then held against every cluster there is, in whole numbers. Each island
/// is bounded by itself, and one of few parts by going through all its clusterings. A stage that takes too much work is
/// left out.
ClusterBound bound_clusters(const ClusterProblem& problem, const Clustering& best, const BoundEffort& effort = {});

}  // namespace llp::match
