#include "match/solvers/small_clusters.hpp"

#include <algorithm>
#include <bit>

namespace llp::match {

namespace {

using Set = std::uint32_t;

/// One placed member outweighs every sum of values: few_parts parts of greatest_cluster members stay below it.
constexpr std::int64_t placing = std::int64_t{1} << 44;

struct Possible {
    Set set;
    std::int64_t worth;
};

class Few {
public:
    Few(const ClusterProblem& problem, const std::vector<Cluster>& parts) : problem_(problem), parts_(parts) {
        const auto sets = std::size_t{1} << parts.size();
        by_first_.resize(parts.size());
        best_.resize(sets);
        chosen_.resize(sets);
        known_.resize(sets);
        Cluster none;
        note_clusters(none, 0, 0);
    }

    Clustering best() {
        Clustering clustering;
        auto rest = static_cast<Set>((std::size_t{1} << parts_.size()) - 1);
        solve(rest);
        while (rest != 0) {
            const auto taken = chosen_[rest];
            if (taken == 0) {
                rest &= rest - 1;
            } else {
                clustering.push_back(members_of(taken));
                rest &= ~taken;
            }
        }
        return in_order(std::move(clustering));
    }

private:
    [[nodiscard]] Cluster members_of(Set set) const {
        Cluster members;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if ((set >> i & 1U) != 0) {
                members.insert(members.end(), parts_[i].begin(), parts_[i].end());
            }
        }
        return members;
    }

    /// Every set that may grow, by adding parts in their order.
    void note_clusters(Cluster& cluster, Set set, std::size_t next) {
        for (auto i = next; i < parts_.size(); ++i) {
            const auto before = cluster.size();
            cluster.insert(cluster.end(), parts_[i].begin(), parts_[i].end());
            if (std::ssize(cluster) <= problem_.largest && may_grow(problem_, cluster)) {
                const auto grown = set | Set{1} << i;
                if (is_allowed(problem_, cluster)) {
                    by_first_[static_cast<std::size_t>(std::countr_zero(grown))].push_back(
                        {.set = grown, .worth = placing * std::ssize(cluster) + value_of(problem_, cluster)});
                }
                note_clusters(cluster, grown, i + 1);
            }
            cluster.resize(before);
        }
    }

    std::int64_t solve(Set rest) {
        if (rest == 0 || known_[rest] != 0) {
            return best_[rest];
        }
        auto best = solve(rest & (rest - 1));
        Set chosen = 0;
        for (const auto& cluster : by_first_[static_cast<std::size_t>(std::countr_zero(rest))]) {
            if ((cluster.set & ~rest) != 0) {
                continue;
            }
            const auto worth = cluster.worth + solve(rest & ~cluster.set);
            if (worth > best) {
                best = worth;
                chosen = cluster.set;
            }
        }
        known_[rest] = 1;
        best_[rest] = best;
        chosen_[rest] = chosen;
        return best;
    }

    const ClusterProblem& problem_;
    const std::vector<Cluster>& parts_;
    std::vector<std::vector<Possible>> by_first_;  ///< Clusters, by their first part.
    std::vector<std::int64_t> best_;               ///< By set, the best that can be made of it.
    std::vector<Set> chosen_;                      ///< By set, the cluster of its first part; 0: that is left out.
    std::vector<std::uint8_t> known_;
};

}  // namespace

Clustering best_of_few(const ClusterProblem& problem, const std::vector<Cluster>& parts) {
    return Few(problem, parts).best();
}

}  // namespace llp::match
