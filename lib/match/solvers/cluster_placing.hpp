#pragma once

#include "match/solvers/clusters.hpp"

namespace llp::match {

/// The same members and rules with every pair worth 1 point, so that a clustering is worth value_of_a_point for each
/// member that it places: what bounds its value bounds how many can stand in clusters.
ClusterProblem worth_by_placing(ClusterProblem problem);

}  // namespace llp::match
