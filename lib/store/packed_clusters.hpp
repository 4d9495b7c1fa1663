#pragma once

#include <string>
#include <string_view>

#include "model/peer_clusters.hpp"

namespace llp::store {

/// The clusters of a round as JSON text in one column; see packed.hpp.
std::string pack(const PeerClusters& clusters);
PeerClusters unpack_clusters(std::string_view text);

}  // namespace llp::store
