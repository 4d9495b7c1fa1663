#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/quantity.hpp"
#include "core/tally.hpp"
#include "core/urn.hpp"
#include "model/score_part.hpp"

namespace llp {

/// Schools that review one another.
struct PeerCluster {
    std::vector<Urn> members;                      ///< Ascending.
    std::vector<ScorePart> parts;                  ///< Each summed over all pairs; they add up to `sum`.
    Points sum;                                    ///< Of the scores of all pairs.
    std::vector<std::string> areas;                ///< In which one of them has a need and another is strong.
    std::vector<std::string> found_by_peers = {};  ///< Of the areas those whose name would tell what peers found.
    std::optional<Metres> across;  ///< Between the two that are furthest apart; none where no place is known.

    [[nodiscard]] std::int64_t pairs() const noexcept {
        const auto size = static_cast<std::int64_t>(members.size());
        return size * (size - 1) / 2;
    }
};

/// A school of the pool that stands in no cluster.
struct LeftOutSchool {
    Urn urn;
    int partners = 0;  ///< Schools that every rule lets it stand with.
    Tally refused;     ///< Rule and the schools that it may not stand with.
    /// Some of these may also stand with one another, so that a cluster could hold it; they are needed elsewhere.
    bool possible = false;
};

/// A value that no clustering of as many schools can exceed, by one means.
struct ProvenBound {
    std::string by;  ///< "partners", "flow", "columns", "cuts".
    std::int64_t value = 0;
};

/// What schools that may stand with nobody else are asked to pay, so that no cluster of them is worth more than its
/// members pay: then no clustering is worth more than all prices (match/solvers/cluster_pricing.hpp).
struct ClusterPricing {
    /// Of three schools, paid by a cluster that has two or three of them.
    struct Cut {
        std::array<Urn, 3> schools;
        std::int64_t price = 0;
    };
    std::vector<std::pair<Urn, std::int64_t>> schools;  ///< By number, each of them.
    std::vector<Cut> cuts;
};

/// Who stands with whom, and how much better it could be at most.
struct PeerClusters {
    std::vector<PeerCluster> clusters;  ///< By the first member.
    std::vector<LeftOutSchool> left_over;
    /// Each school brings the mean score of its pairs. In parts of which `scale` make a point, so that it is whole.
    std::int64_t total = 0;
    std::int64_t bound = 0;
    std::int64_t scale = 1;
    std::vector<ProvenBound> ladder;           ///< In the order tried, each no greater than that before.
    std::vector<ClusterPricing> pricing = {};  ///< Behind the bound, where it is one by prices.
    std::vector<ClusterPricing> placing = {};  ///< The same where each pair is worth 1: not all can stand in clusters.
    std::vector<std::vector<Urn>> from = {};   ///< The clusters from which it began.
    std::optional<std::int64_t> moved =
        {};  ///< Schools that left the cluster from which it began; none: it began anew.

    /// The total in whole points.
    [[nodiscard]] Points points() const noexcept;
    /// How much of the total is missing to the bound, in millionths of a per cent, rounded up; 0 where the total is not
    /// above 0 and reached.
    [[nodiscard]] Millionths gap() const noexcept;

    /// What a part of the scores, such as "kept", brings to the total, in whole points, rounded towards zero.
    [[nodiscard]] Points brought_by(std::string_view part) const noexcept;
};

}  // namespace llp
