#pragma once

#include <string>
#include <vector>

#include "core/urn.hpp"

namespace llp::app {

/// The clusters of a CSV file with the columns urn and cluster, in any order and among others; the clusters in the
/// order of their names, the schools ascending. A school without a cluster stands in none. Throws InputError naming the
/// file and the line, for a school that stands in two among others.
std::vector<std::vector<Urn>> read_clusters(const std::string& file);

}  // namespace llp::app
