#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/pair_schools.hpp"

namespace llp::app {

/// What `llp pair clusters` asks for. What is not said is as data/defaults/clusters.toml has it.
struct ClusterRequest {
    std::vector<int> authorities;  ///< Empty: the only one in the store, or UsageError.
    std::optional<Phase> phase;    ///< Schools of this phase only.
    std::optional<int> smallest;   ///< Schools in a cluster.
    std::optional<int> largest;
    std::string objective = "mixed";  ///< "mixed", "similar" or "near".
    bool cross_phase = false;         ///< Schools of several phases may stand together.
    std::optional<Metres> furthest;   ///< Between any two of a cluster.
    std::optional<int> most_of_a_trust;
    std::vector<std::string> without;  ///< Rules switched off; "all" for every one.
    std::vector<std::pair<Urn, Urn>> together;
    std::vector<std::pair<Urn, Urn>> apart;
    /// Schools with a trained reviewer: each cluster needs one. None: those of which the store says so, if any.
    std::optional<std::vector<Urn>> experienced;
    bool without_experienced = false;  ///< It is not asked, whatever the store says.
    std::optional<std::int64_t> seed;
    std::optional<std::int64_t> iterations;
    std::string from_file;                   ///< Clusters from which to begin: CSV with urn,cluster.
    std::string keep_round;                  ///< Or those of this round, whose pairs count more.
    std::optional<std::int64_t> most_moves;  ///< Schools that may leave the clusters from which it begins.
    std::string save_as;                     ///< Empty: a what-if, nothing is written.
};

struct ClusterOutcome {
    PairOutcome pair;
    std::vector<Urn> not_in_pool;  ///< Schools of the clusters from which it began that can stand in none now.
};

/// Proposes peer-review clusters. Throws UsageError for what cannot be asked for, UnmetError where schools cannot stay
/// together, or a clustering of which little may change does not keep the rules.
ClusterOutcome pair_clusters(const Writing& writing, const ClusterRequest& request);

/// The least and the most schools of a cluster that may be asked for.
inline constexpr int smallest_cluster = 3;
inline constexpr int largest_cluster = 12;

}  // namespace llp::app
