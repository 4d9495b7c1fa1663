#pragma once

#include <utility>

#include "match/cluster_wish.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// What a round of clusters was made with, the schools that it names among it; see cluster_recheck.hpp for those parts
/// that outlive them. Throws Error where it cannot be read.
std::pair<Settings, ClusterWish> whole_wish(const Settings& settings, const Round& round);

}  // namespace llp::match
