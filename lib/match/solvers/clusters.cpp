#include "match/solvers/clusters.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace llp::match {

namespace {

bool has(const Cluster& cluster, std::uint32_t member) {
    return std::ranges::find(cluster, member) != cluster.end();
}

std::ptrdiff_t of_body(const ClusterProblem& problem, const Cluster& cluster, std::uint32_t body) {
    return std::ranges::count_if(cluster, [&](std::uint32_t member) { return problem.bodies[member] == body; });
}

bool all_may_meet(const ClusterProblem& problem, const Cluster& cluster) {
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (problem.score(cluster[i], cluster[j]) == never) {
                return false;
            }
        }
    }
    return true;
}

/// Looks for an allowed cluster by adding members in their order.
class Standing {
public:
    explicit Standing(const ClusterProblem& problem) : problem_(problem) {}

    bool grows(const Cluster& cluster, std::uint32_t next) {
        if (is_allowed(problem_, cluster) || ++looks_ > most_looks) {
            return true;
        }
        if (std::ssize(cluster) == problem_.largest) {
            return false;
        }
        for (auto other = next; other < problem_.members; ++other) {
            auto grown = cluster;
            grown.push_back(other);
            if (!has(cluster, other) && may_grow(problem_, grown) && grows(grown, other + 1)) {
                return true;
            }
        }
        return false;
    }

private:
    static constexpr int most_looks = 20'000;
    const ClusterProblem& problem_;
    int looks_ = 0;
};

bool is_whole(const Cluster& cluster, const std::vector<std::uint32_t>& together) {
    const auto there = std::ranges::count_if(together, [&](std::uint32_t member) { return has(cluster, member); });
    return there == 0 || there == std::ssize(together);
}

}  // namespace

ClusterProblem a_cluster_problem(std::uint32_t members, int smallest, int largest) {
    return {.members = members,
            .smallest = smallest,
            .largest = largest,
            .scores = std::vector<std::int32_t>(std::size_t{members} * members),
            .bodies = std::vector<std::uint32_t>(members),
            .most_of_a_body = 1,
            .tested = {},
            .together = {}};
}

std::int64_t value_of(const ClusterProblem& problem, const Cluster& cluster) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            sum += problem.score(cluster[i], cluster[j]);
        }
    }
    return sum * value_of_a_pair(static_cast<int>(cluster.size()));
}

ClusterWorth worth_of(const ClusterProblem& problem, const Clustering& clustering) {
    ClusterWorth worth;
    for (const auto& cluster : clustering) {
        worth.placed += std::ssize(cluster);
        worth.value += value_of(problem, cluster);
    }
    return worth;
}

bool may_grow(const ClusterProblem& problem, const Cluster& cluster) {
    return all_may_meet(problem, cluster) && std::ranges::all_of(cluster, [&](std::uint32_t member) {
               const auto body = problem.bodies[member];
               return body == 0 || of_body(problem, cluster, body) <= problem.most_of_a_body;
           });
}

bool is_allowed(const ClusterProblem& problem, const Cluster& cluster) {
    const auto size = std::ssize(cluster);
    const bool vouched = problem.tested.empty() || std::ranges::any_of(cluster, [&](std::uint32_t member) {
                             return problem.tested[member] != 0;
                         });
    return size >= problem.smallest && size <= problem.largest && vouched && may_grow(problem, cluster) &&
           std::ranges::all_of(problem.together, [&](const auto& together) { return is_whole(cluster, together); });
}

bool could_stand(const ClusterProblem& problem, std::uint32_t member) {
    return Standing(problem).grows({member}, 0);
}

Clustering in_order(Clustering clustering) {
    for (auto& cluster : clustering) {
        std::ranges::sort(cluster);
    }
    std::ranges::sort(clustering);
    return clustering;
}

std::vector<std::string> faults_of(const ClusterProblem& problem, const Clustering& clustering) {
    std::vector<std::string> faults;
    std::vector<int> stands(problem.members);
    for (std::size_t i = 0; i < clustering.size(); ++i) {
        for (const auto member : clustering[i]) {
            if (++stands[member] == 2) {
                faults.push_back(fmt::format("member {} stands in two clusters", member));
            }
        }
        if (!is_allowed(problem, clustering[i])) {
            faults.push_back(fmt::format("cluster {} breaks a rule", i + 1));
        }
    }
    return faults;
}

}  // namespace llp::match
