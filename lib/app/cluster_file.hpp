#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/urn.hpp"

namespace llp::app {

/// The cluster of each school, by a CSV file with the columns urn and cluster, in any order and among others. A school
/// without a cluster stands in none, and is left out. Throws InputError naming the file and the line, for a school that
/// stands twice among others; and naming the file where it has no cluster.
std::map<Urn, std::string> read_clusters(const std::string& file);

/// The schools of each cluster, ascending; the clusters in the order of their names.
std::vector<std::vector<Urn>> members_of(const std::map<Urn, std::string>& clusters);

}  // namespace llp::app
