#pragma once

#include "match/cluster_wish.hpp"
#include "match/roster.hpp"
#include "model/score_part.hpp"

namespace llp::match {

/// What two members of a roster are worth to each other in one cluster, whole points in parts that add up; parts of 0
/// are left out. The order of the two does not matter.
///   mixed    need:AREA, declared and topic as in score.hpp, both ways; distance once; leadership: points for each
///            whole level between the two, none where one is not known
///   similar  context, as in score.hpp, of `alike` points
///   near     distance: per_100_m off for each whole 100 metres
std::vector<ScorePart> peer_parts(const Roster& roster, std::size_t one, std::size_t other, const ClusterWish& wish);

}  // namespace llp::match
