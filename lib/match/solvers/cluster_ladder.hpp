#pragma once

#include <string_view>
#include <vector>

#include "match/solvers/cluster_pricing.hpp"

namespace llp::match {

/// How much is done for a bound. Counted, not timed.
struct BoundEffort {
    int rounds = 400;                 ///< Of prices and clusters, cuts included; 0: only what needs none.
    std::int64_t work = 200'000'000;  ///< Candidates weighed in a round, at most.
    int rounds_of_cuts = 12;
    bool few_exactly = true;  ///< An island of few parts is bounded by what is best for it.
};

/// A bound by one means.
struct BoundStage {
    std::string_view by;  ///< "partners", "flow", "columns", "cuts".
    std::int64_t value;
};

/// Prices by which nothing gains among members that stand with nobody beyond them.
struct IslandPrices {
    std::vector<std::uint32_t> members;  ///< Ascending, in the whole.
    ClusterPrices prices;                ///< By place among them.
};

/// No clustering that places as many members is worth more than `value`.
struct ClusterBound {
    std::int64_t value = 0;
    std::vector<BoundStage> stages;    ///< In the order tried; each no greater than that before.
    std::vector<IslandPrices> prices;  ///< Of the islands whose bound follows from prices.
    /// Of the islands of which prices show that not all can stand in clusters (cluster_placing.hpp).
    std::vector<IslandPrices> placing = {};
};

/// Bounds the clusterings of one problem that leave out so many, one means after the other. `best` is one of them, the
/// better the nearer the first prices. The prices are of all its members, whom the caller names.
ClusterBound climb_ladder(const ClusterProblem& problem, const Clustering& best, const LeftOut& left_out,
                          const BoundEffort& effort);

}  // namespace llp::match
