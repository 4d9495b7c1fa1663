#pragma once

#include <memory>

#include "match/solvers/cluster_pricing.hpp"

namespace llp::match {

/// The linear programme over clusters that are known: each member stands in one, or is one of so many that are left
/// out. It is solved in floating point by a library, and what comes of it is rounded: good prices to try, and nothing
/// that may be relied on.
class ClusterMaster {
public:
    /// So many members stand nowhere, no fewer and no more.
    ClusterMaster(const ClusterProblem& problem, const LeftOut& left_out);
    ~ClusterMaster();
    ClusterMaster(const ClusterMaster&) = delete;
    ClusterMaster& operator=(const ClusterMaster&) = delete;

    void add(const std::vector<Cluster>& clusters);
    void add(const std::vector<ClusterPrices::Cut>& cuts);
    /// Prices of members that lie further than `width` from these are not looked for: it keeps them from leaping about
    /// while few clusters are known.
    void hold(const ClusterPrices& prices, std::int64_t width);
    /// The last solution leans on a price that is held, so that others may be better.
    [[nodiscard]] bool is_held() const;
    /// False where the library finds no solution. Before it, none is known.
    bool solve();
    /// Of the last solution, in whole numbers.
    [[nodiscard]] ClusterPrices prices() const;

    struct Share {
        const Cluster* cluster;
        double share;  ///< Above 0, at most 1.
    };
    /// Clusters that the last solution uses.
    [[nodiscard]] std::vector<Share> shares() const;

private:
    struct Program;
    std::unique_ptr<Program> program_;
};

}  // namespace llp::match
