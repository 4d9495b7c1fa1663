#pragma once

#include "match/cluster_wish.hpp"
#include "match/peer_pool.hpp"
#include "match/roster.hpp"
#include "model/peer_clusters.hpp"

namespace llp::match {

/// All that a round says of a clustering, but how much better one could be: the bound and what shows it.
PeerClusters clusters_told(const Roster& roster, const PeerPool& pool, const ClusterWish& wish,
                           const Clustering& clustering);

}  // namespace llp::match
