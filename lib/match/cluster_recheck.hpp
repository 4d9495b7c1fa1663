#pragma once

#include <string>
#include <vector>

#include "match/cluster_wish.hpp"
#include "match/problem.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// `settings` and the wish with what the parameters of a round of clusters say; whom it named is not among the wishes.
/// Throws Error where they cannot be read.
std::pair<Settings, ClusterWish> clusters_as_proposed(Settings settings, const Round& round);

/// Why clusters of a proposed round can no longer stand on the day of the problem, one sentence each, by cluster: a
/// school that is closed or takes part no more, two that a rule keeps apart by now, too many of one trust.
std::vector<std::string> clusters_no_longer_hold(const Round& round, const Problem& problem, const Settings& settings);

}  // namespace llp::match
