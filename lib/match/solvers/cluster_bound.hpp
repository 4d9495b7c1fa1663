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

/// No clustering that places as many members is worth more than `value`.
struct ClusterBound {
    std::int64_t value = 0;
    std::vector<BoundStage> stages;  ///< In the order tried; each no greater than that before.
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

}  // namespace llp::match
