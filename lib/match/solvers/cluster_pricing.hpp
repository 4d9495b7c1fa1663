#pragma once

#include <array>

#include "match/solvers/clusters.hpp"

namespace llp::match {

/// What clusters are asked to pay. A cluster gains its value less the prices of its members, less the price of each cut
/// of which it has two members or three.
struct ClusterPrices {
    /// Of three members, two can stand in one cluster at most once (subset-row cut: Jepsen, Petersen, Spoorendonk and
    /// Pisinger 2008).
    struct Cut {
        std::array<std::uint32_t, 3> members{};
        std::int64_t price = 0;  ///< Not negative.
    };
    std::vector<std::int64_t> members;  ///< By member, either sign.
    std::vector<Cut> cuts;
};

/// What the prices of one problem may come to at most, added up without their signs: with them no sum leaves 64 bits.
/// Prices that are found lie far below.
inline constexpr std::int64_t greatest_prices = std::int64_t{1} << 50;

/// Whether prices that somebody found can be reckoned with: one for each member, no cut below zero or of an unknown
/// member, and no more than greatest_prices.
bool can_be_reckoned(const ClusterProblem& problem, const ClusterPrices& prices);

/// How many members clusterings leave out that a bound is to hold for.
struct LeftOut {
    std::int64_t least = 0;  ///< None leaves out fewer.
    std::int64_t most = 0;
};

/// What prices show, where no cluster gains anything by them: every clustering pays for each of its members, and for
/// each cut once at most, so that it is worth no more than the sum of all prices, less those of the members that stand
/// nowhere, be they the cheapest.
std::int64_t bound_by(const ClusterPrices& prices, const LeftOut& left_out);

/// Two of a cut's members, or three, stand in the cluster.
bool is_cut(const ClusterPrices::Cut& cut, const Cluster& cluster);

std::int64_t gain_of(const ClusterProblem& problem, const ClusterPrices& prices, const Cluster& cluster);

struct PricedClusters {
    std::vector<Cluster> clusters;  ///< Of those with a gain, the greatest ones for each member; as many as were asked.
    bool all = true;                ///< Every cluster was looked at, or shown to gain nothing.
};

/// How far to look.
struct PricingLimits {
    std::int64_t margin = 0;  ///< Added to the price of each member.
    std::int64_t work = 0;    ///< Most candidates to weigh before giving up.
    std::size_t each = 10;    ///< Most clusters that are given back for one member.
};

/// Every allowed cluster with a gain, by growth: the gain of k members, times k - 1, is a sum over their pairs that
/// does not depend on k, and of k members with a positive sum the one that adds least can be taken away, which leaves a
/// positive sum. So each is reached once, from one positive pair, over positive sets alone. What a cut takes is shared
/// out among its pairs so that no gain is understated, and reckoned exactly for whole clusters.
PricedClusters price_clusters(const ClusterProblem& problem, const ClusterPrices& prices, const PricingLimits& limits);

}  // namespace llp::match
