#pragma once

#include "match/solvers/clusters.hpp"

namespace llp::match {

/// The most parts that best_of_few takes: a part is a member, or those that must stay together.
inline constexpr std::size_t few_parts = 14;

/// The best clustering of these parts alone, exactly, by going through every set of them once; of equals always the
/// same one. Each part is whole, none shares a member with another, and there are at most few_parts.
Clustering best_of_few(const ClusterProblem& problem, const std::vector<Cluster>& parts);

}  // namespace llp::match
