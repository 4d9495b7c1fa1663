#pragma once

#include <array>
#include <set>
#include <utility>
#include <vector>

#include "match/solvers/cluster_master.hpp"

namespace llp::match {

/// Finds the subset-row cuts that a fractional solution of the linear programme violates most, each once.
class CutFinder {
public:
    explicit CutFinder(std::uint32_t members) : members_(members) {}

    /// The most violated first, and no more than help at a time; none where too little is violated.
    std::vector<ClusterPrices::Cut> find(const std::vector<ClusterMaster::Share>& shares);

private:
    using Triple = std::array<std::uint32_t, 3>;

    std::vector<ClusterPrices::Cut> first_of(std::vector<std::pair<double, Triple>>& most);

    std::uint32_t members_;
    std::set<Triple> known_;
};

}  // namespace llp::match
