#pragma once

#include <string_view>

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
};

/// What prices show, where no cluster gains anything by them: every clustering pays for each of its members, and for
/// each cut once at most, so that it is worth no more than the sum of all prices, less those of at most `left_out`
/// members that stand nowhere.
std::int64_t bound_by(const ClusterPrices& prices, std::int64_t left_out);

/// The ladder: the best partners that each member can have; the same with each member wanted as often as it wants
/// others (a flow on the double cover); prices from the linear programme over all clusters; and with subset-row cuts.
/// The prices are found in floating point and then held against every cluster there is, in whole numbers. Each island
/// is bounded by itself, and one of few parts by going through all its clusterings. A stage that takes too much work is
/// left out.
ClusterBound bound_clusters(const ClusterProblem& problem, const Clustering& best, const BoundEffort& effort = {});

/// A bound for clusterings that place `placed` members, by prices that somebody found: each set of prices is held
/// against every cluster of its island, in whole numbers and without the linear programme. An island without prices, or
/// with prices that do not hold or would take more work, is bounded by its best partners and by the flow, and one of
/// few parts by going through all its clusterings.
std::int64_t bound_by_prices(const ClusterProblem& problem, std::int64_t placed,
                             const std::vector<IslandPrices>& prices, std::int64_t work = BoundEffort().work);

}  // namespace llp::match
