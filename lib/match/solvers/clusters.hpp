#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace llp::match {

/// The score of a pair that must not stand in one cluster.
inline constexpr std::int32_t never = std::numeric_limits<std::int32_t>::min();

/// The greatest score of a pair, either way, the greatest cluster and the most members that are solved. With them no
/// sum leaves 64 bits.
inline constexpr std::int32_t greatest_pair_score = 100'000;
inline constexpr int greatest_cluster = 12;
inline constexpr std::uint32_t most_members = 4'000;

/// A value of 1 point. All of 1 to greatest_cluster - 1 divide it, so that a mean of pairs is a whole number.
inline constexpr std::int64_t value_of_a_point = 27'720;

/// Members to be put into clusters, plain numbers from 0. Its rules are hard.
struct ClusterProblem {
    std::uint32_t members = 0;
    int smallest = 3;  ///< Members of a cluster, from 2.
    int largest = 3;
    std::vector<std::int32_t> scores;   ///< members x members, symmetric; `never` where the two may not meet.
    std::vector<std::uint32_t> bodies;  ///< By member, those of one number belong together; 0: to nobody.
    int most_of_a_body = 1;             ///< In one cluster.
    std::vector<std::uint8_t> tested;   ///< By member; each cluster needs one of them. Empty: that is not asked for.
    std::vector<std::vector<std::uint32_t>> together;  ///< Disjoint; each stands in one cluster, or is left out, whole.

    [[nodiscard]] std::int32_t score(std::uint32_t a, std::uint32_t b) const noexcept {
        return scores[std::size_t{a} * members + b];
    }
    void set_score(std::uint32_t a, std::uint32_t b, std::int32_t score) noexcept {
        scores[std::size_t{a} * members + b] = score;
        scores[std::size_t{b} * members + a] = score;
    }
};

/// No member, no score but 0, nothing asked for.
ClusterProblem a_cluster_problem(std::uint32_t members, int smallest, int largest);

using Cluster = std::vector<std::uint32_t>;  ///< Ascending.

/// Who stands with whom: by the first member. Who stands nowhere is left out.
using Clustering = std::vector<Cluster>;

/// What a clustering is worth: first the members that it places, then the sum over its clusters.
struct ClusterWorth {
    std::int64_t placed = 0;
    std::int64_t value = 0;
    friend auto operator<=>(const ClusterWorth&, const ClusterWorth&) = default;
};

/// What a sum of pair scores within a cluster is multiplied by: each member brings the mean score of its pairs, so that
/// a cluster gains nothing by its size alone.
constexpr std::int64_t value_of_a_pair(int size) noexcept {
    return 2 * value_of_a_point / (size - 1);
}

/// Of a cluster whose pairs may all meet.
std::int64_t value_of(const ClusterProblem& problem, const Cluster& cluster);
ClusterWorth worth_of(const ClusterProblem& problem, const Clustering& clustering);

/// Nothing that a greater cluster could not mend speaks against it: pairs that must not meet, too many of one body.
bool may_grow(const ClusterProblem& problem, const Cluster& cluster);
/// All rules hold.
bool is_allowed(const ClusterProblem& problem, const Cluster& cluster);

/// Whether any allowed cluster holds the member. Where that takes too long to tell, true.
bool could_stand(const ClusterProblem& problem, std::uint32_t member);

/// Puts members and clusters in order.
Clustering in_order(Clustering clustering);

/// What is wrong with a clustering: a cluster that a rule forbids, or a member that stands twice. Empty when all holds.
std::vector<std::string> faults_of(const ClusterProblem& problem, const Clustering& clustering);

}  // namespace llp::match
