#include "match/solvers/cluster_islands.hpp"

#include <algorithm>

namespace llp::match {

namespace {

class Shores {
public:
    explicit Shores(const ClusterProblem& problem) : problem_(problem), seen_(problem.members) {
        tied_.resize(problem.members);
        for (const auto& together : problem.together) {
            for (const auto member : together) {
                tied_[member] = together;
            }
        }
    }

    [[nodiscard]] bool is_seen(std::uint32_t member) const { return seen_[member] != 0; }

    /// Everyone whom a member reaches over pairs that may meet, or must.
    std::vector<std::uint32_t> reached_from(std::uint32_t first) {
        std::vector<std::uint32_t> reached;
        visit(first, reached);
        for (std::size_t next = 0; next < reached.size(); ++next) {
            const auto member = reached[next];
            for (std::uint32_t other = 0; other < problem_.members; ++other) {
                if (problem_.score(member, other) != never) {
                    visit(other, reached);
                }
            }
            std::ranges::for_each(tied_[member], [&](std::uint32_t other) { visit(other, reached); });
        }
        std::ranges::sort(reached);
        return reached;
    }

private:
    void visit(std::uint32_t member, std::vector<std::uint32_t>& reached) {
        if (seen_[member] == 0) {
            seen_[member] = 1;
            reached.push_back(member);
        }
    }

    const ClusterProblem& problem_;
    std::vector<std::uint8_t> seen_;
    std::vector<std::vector<std::uint32_t>> tied_;
};

std::uint32_t place_of(const std::vector<std::uint32_t>& members, std::uint32_t member) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(members, member) - members.begin());
}

bool is_in(const std::vector<std::uint32_t>& members, const std::vector<std::uint32_t>& set) {
    return std::ranges::binary_search(members, set.front());
}

ClusterIsland island_of(const ClusterProblem& whole, std::vector<std::uint32_t> members) {
    const auto count = static_cast<std::uint32_t>(members.size());
    auto problem = a_cluster_problem(count, whole.smallest, whole.largest);
    problem.most_of_a_body = whole.most_of_a_body;
    for (std::uint32_t i = 0; i < count; ++i) {
        problem.bodies[i] = whole.bodies[members[i]];
        if (!whole.tested.empty()) {
            problem.tested.push_back(whole.tested[members[i]]);
        }
        for (std::uint32_t j = 0; j < i; ++j) {
            problem.set_score(i, j, whole.score(members[i], members[j]));
        }
    }
    for (auto together : whole.together) {
        if (is_in(members, together)) {
            std::ranges::transform(together, together.begin(),
                                   [&](std::uint32_t member) { return place_of(members, member); });
            problem.together.push_back(std::move(together));
        }
    }
    return {.problem = std::move(problem), .members = std::move(members)};
}

}  // namespace

Clustering ClusterIsland::within(const Clustering& whole) const {
    Clustering clustering;
    for (auto cluster : whole) {
        if (is_in(members, cluster)) {
            std::ranges::transform(cluster, cluster.begin(),
                                   [this](std::uint32_t member) { return place_of(members, member); });
            clustering.push_back(std::move(cluster));
        }
    }
    return clustering;
}

Clustering ClusterIsland::in_the_whole(Clustering clustering) const {
    for (auto& cluster : clustering) {
        std::ranges::transform(cluster, cluster.begin(), [this](std::uint32_t member) { return members[member]; });
    }
    return clustering;
}

std::vector<ClusterIsland> islands_of(const ClusterProblem& problem) {
    Shores shores(problem);
    std::vector<ClusterIsland> islands;
    for (std::uint32_t first = 0; first < problem.members; ++first) {
        if (!shores.is_seen(first)) {
            islands.push_back(island_of(problem, shores.reached_from(first)));
        }
    }
    return islands;
}

std::int64_t least_left_out(const ClusterProblem& problem) {
    const std::int64_t members = problem.members;
    return members - std::min(members, members / problem.smallest * problem.largest);
}

}  // namespace llp::match
