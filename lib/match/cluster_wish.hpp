#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/quantity.hpp"
#include "core/urn.hpp"

namespace llp::match {

/// What makes schools good company.
enum class ClusterAim {
    mixed,    ///< What one needs another is strong in, near enough, with leadership of every level in each cluster.
    similar,  ///< The same circumstances: families.
    near      ///< The least distance.
};

std::string_view token(ClusterAim aim) noexcept;
std::optional<ClusterAim> read_cluster_aim(std::string_view text) noexcept;

/// Points and limits of a weights file: data/defaults/clusters.toml.
struct ClusterWeights {
    std::string name;  ///< With its version: "clusters 1".
    int smallest = 5;
    int largest = 10;
    Metres furthest;
    int most_of_a_trust = 1;
    std::int64_t trials_per_school = 20'000;
    Points leadership;
    Points alike;
    Points per_100_m;
    Points kept;
};

ClusterWeights default_cluster_weights();

/// Two schools, the lower number first.
using UrnPair = std::pair<Urn, Urn>;

/// How schools are to be clustered.
struct ClusterWish {
    ClusterWeights weights;
    ClusterAim aim = ClusterAim::mixed;
    bool cross_phase = false;  ///< Primary and secondary schools may stand together.
    std::vector<UrnPair> together;
    std::vector<UrnPair> apart;
    std::optional<std::vector<Urn>> experienced;  ///< Schools with a trained reviewer, of which each cluster needs one.
    /// Where none are named: those of which the store says so. One that cannot be clustered is passed over; where none
    /// is left, it is not asked.
    std::vector<Urn> with_reviewers;
    std::uint64_t seed = 1;
    std::optional<std::int64_t> iterations;  ///< Unless said, trials_per_school for each.
    std::vector<std::vector<Urn>> from;      ///< Clusters from which to begin.
    bool keep = false;                       ///< And whose pairs count `kept` points more.
    std::optional<std::int64_t> most_moves;  ///< Schools that may leave them.
};

}  // namespace llp::match
