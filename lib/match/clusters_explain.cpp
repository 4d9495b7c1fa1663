#include <algorithm>

#include "core/error.hpp"
#include "match/peer_clusters.hpp"
#include "match/peer_explain.hpp"
#include "match/peer_pool.hpp"
#include "match/peer_score.hpp"
#include "match/took_no_part.hpp"
#include "match/whole_wish.hpp"

namespace llp::match {

namespace {

Cluster without(Cluster cluster, std::uint32_t member) {
    std::erase(cluster, member);
    return cluster;
}

Cluster with(Cluster cluster, std::uint32_t member) {
    cluster.push_back(member);
    std::ranges::sort(cluster);
    return cluster;
}

/// A school among the clusters of a round.
class Placed {
public:
    Placed(const PeerPool& pool, const Round& round, std::uint32_t member) : pool_(pool), member_(member) {
        for (const auto& cluster : round.clusters->clusters) {
            const auto found = pool.members_of({cluster.members});
            clusters_.push_back(found.empty() ? Cluster() : found.front());
            if (std::ranges::find(clusters_.back(), member) != clusters_.back().end()) {
                own_ = clusters_.size();
            }
        }
    }

    [[nodiscard]] std::optional<std::size_t> own() const { return own_; }
    [[nodiscard]] std::size_t count() const { return clusters_.size(); }
    [[nodiscard]] const Cluster& cluster(std::size_t number) const { return clusters_[number - 1]; }

    /// The least cost of putting it into the cluster.
    [[nodiscard]] ClusterAlternative told(std::size_t number) const {
        ClusterAlternative told{.cluster = number};
        consider(told, home_without(), with(cluster(number), member_), std::nullopt);
        for (const auto other : cluster(number)) {
            consider(told, own_ ? with(home_without(), other) : Cluster(),
                     with(without(cluster(number), other), member_), other);
        }
        if (!told.cost) {
            note_obstacle(told);
        }
        return told;
    }

private:
    [[nodiscard]] Cluster home_without() const { return own_ ? without(cluster(*own_), member_) : Cluster(); }

    [[nodiscard]] std::int64_t value(const Cluster& cluster) const {
        return cluster.empty() ? 0 : value_of(pool_.problem(), cluster);
    }

    void consider(ClusterAlternative& told, const Cluster& home, const Cluster& there,
                  std::optional<std::uint32_t> exchanged) const {
        if (!is_allowed(pool_.problem(), there) || (!home.empty() && !is_allowed(pool_.problem(), home)) ||
            (own_ && home.empty())) {
            return;
        }
        const auto before = value(cluster(told.cluster)) + (own_ ? value(cluster(*own_)) : 0);
        const auto cost = before - value(home) - value(there);
        if (!told.cost || cost < *told.cost) {
            told.cost = cost;
            told.exchanged = exchanged ? std::optional(pool_.urn(*exchanged)) : std::nullopt;
        }
    }

    void note_obstacle(ClusterAlternative& told) const {
        for (const auto other : cluster(told.cluster)) {
            if (const auto rule = pool_.refusal(member_, other)) {
                told.rule = *rule;
                told.against = pool_.urn(other);
                return;
            }
        }
        const auto& problem = pool_.problem();
        const bool tied = std::ranges::any_of(problem.together, [&](const auto& together) {
            return std::ranges::find(together, member_) != together.end();
        });
        told.rule = tied                                                       ? "kept-together"
                    : !may_grow(problem, with(cluster(told.cluster), member_)) ? "same-trust"
                    : !problem.tested.empty() && problem.tested[member_] != 0  ? "experienced"
                                                                               : "size";
    }

    const PeerPool& pool_;
    std::uint32_t member_;
    Clustering clusters_;
    std::optional<std::size_t> own_;
};

std::uint32_t member_of(const PeerPool& pool, const Round& round, Urn school) {
    const auto found = pool.members_of({{school}});
    if (found.empty()) {
        throw took_no_part(school, round);
    }
    return found.front().front();
}

std::vector<ClusterTie> ties_of(const Roster& roster, const PeerPool& pool, const ClusterWish& wish,
                                const Cluster& cluster, std::uint32_t member) {
    std::vector<ClusterTie> ties;
    for (const auto other : cluster) {
        if (other != member) {
            const auto one = pool.position(member);
            const auto two = pool.position(other);
            ties.push_back({.school = pool.urn(other),
                            .parts = peer_parts(roster, std::min(one, two), std::max(one, two), wish),
                            .apart = apart(roster.candidate(one, two))});
        }
    }
    return ties;
}

/// The cluster of a school that is asked for; none where it stands in none, or in the same.
std::vector<std::size_t> asked_for(const PeerPool& pool, const Round& round, const Placed& placed,
                                   std::optional<Urn> why_not) {
    std::vector<std::size_t> numbers;
    const auto other = why_not ? std::optional(member_of(pool, round, *why_not)) : std::nullopt;
    for (std::size_t number = 1; number <= placed.count(); ++number) {
        const auto& cluster = placed.cluster(number);
        const bool meant = !other || std::ranges::find(cluster, *other) != cluster.end();
        if (meant && number != placed.own()) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

}  // namespace

ClusterExplanation explain_cluster(const Round& round, const Problem& problem, const Settings& settings, Urn school,
                                   std::optional<Urn> why_not) {
    const auto [then, wish] = whole_wish(settings, round);
    const Roster roster(problem, then);
    const PeerPool pool(roster, wish);
    const auto member = member_of(pool, round, school);
    const Placed placed(pool, round, member);
    ClusterExplanation explanation{.cluster = placed.own(), .ties = {}, .scale = value_of_a_point, .others = {}};
    if (placed.own()) {
        explanation.ties = ties_of(roster, pool, wish, placed.cluster(*placed.own()), member);
    }
    for (const auto number : asked_for(pool, round, placed, why_not)) {
        explanation.others.push_back(placed.told(number));
    }
    // Where it could go comes first, the cheapest before the others.
    std::ranges::stable_sort(explanation.others, {}, [](const ClusterAlternative& other) {
        return std::pair(!other.cost, other.cost.value_or(0));
    });
    return explanation;
}

}  // namespace llp::match
