#include "match/clusters_told.hpp"

#include <algorithm>
#include <iterator>

#include "match/peer_score.hpp"
#include "match/solvers/cluster_search.hpp"
#include "model/area.hpp"

namespace llp::match {

namespace {

using Met = AreaSet (*)(const Standing& supported, const Standing& supporter) noexcept;

/// Met by any of the members in any other.
AreaSet met_among(const Roster& roster, const PeerPool& pool, const Cluster& cluster, Met met) {
    AreaSet all;
    for (const auto one : cluster) {
        for (const auto other : cluster) {
            if (one != other) {
                all = all | met(roster.standing(pool.position(one)), roster.standing(pool.position(other)));
            }
        }
    }
    return all;
}

AreaSet met_openly(const Standing& supported, const Standing& supporter) noexcept {
    return areas_met(supported, supporter) - met_by_peers(supported, supporter);
}

/// In which one of the members has a need and another is strong or offers help; what two of them show openly is not
/// found by peers, though it may be so between others.
void tell_areas(PeerCluster& peers, const Roster& roster, const PeerPool& pool, const Cluster& cluster) {
    const auto open = met_among(roster, pool, cluster, met_openly);
    const auto told = met_among(roster, pool, cluster, met_by_peers) - open;
    peers.areas = ids_of(open | told);
    peers.found_by_peers = ids_of(told);
}

void add_parts(std::vector<ScorePart>& sums, const std::vector<ScorePart>& parts) {
    for (const auto& part : parts) {
        const auto known = std::ranges::find(sums, part.name, &ScorePart::name);
        if (known == sums.end()) {
            sums.push_back(part);
        } else {
            known->points += part.points;
        }
    }
}

PeerCluster told(const Roster& roster, const PeerPool& pool, const ClusterWish& wish, const Cluster& cluster) {
    PeerCluster peers{.members = {}, .parts = {}, .sum = Points(0), .areas = {}, .found_by_peers = {}, .across = {}};
    std::ranges::transform(cluster, std::back_inserter(peers.members), [&](auto member) { return pool.urn(member); });
    tell_areas(peers, roster, pool, cluster);
    for (const auto one : cluster) {
        for (const auto other : cluster) {
            if (other >= one) {
                continue;
            }
            const auto metres = apart(roster.candidate(pool.position(other), pool.position(one)));
            peers.across = metres ? std::max(peers.across.value_or(Metres(0)), *metres) : peers.across;
            const auto score = Points(pool.problem().score(one, other));
            peers.sum += score;
            auto parts = peer_parts(roster, pool.position(other), pool.position(one), wish);
            Points of_parts;
            std::ranges::for_each(parts, [&](const ScorePart& part) { of_parts += part.points; });
            if (score != of_parts) {
                parts.push_back({.name = "kept", .points = score - of_parts});
            }
            add_parts(peers.parts, parts);
        }
    }
    return peers;
}

std::vector<LeftOutSchool> left_out_of(const PeerPool& pool, const Clustering& clustering) {
    std::vector<std::uint8_t> placed(pool.problem().members);
    for (const auto& cluster : clustering) {
        std::ranges::for_each(cluster, [&](std::uint32_t member) { placed[member] = 1; });
    }
    std::vector<LeftOutSchool> left_out;
    for (std::uint32_t member = 0; member < placed.size(); ++member) {
        if (placed[member] == 0) {
            auto refused = pool.refused(member);
            const auto partners = static_cast<std::int64_t>(placed.size()) - 1 - sum_of(refused);
            left_out.push_back({.urn = pool.urn(member),
                                .partners = static_cast<int>(partners),
                                .refused = std::move(refused),
                                .possible = could_stand(pool.problem(), member)});
        }
    }
    return left_out;
}

}  // namespace

PeerClusters clusters_told(const Roster& roster, const PeerPool& pool, const ClusterWish& wish,
                           const Clustering& clustering) {
    PeerClusters clusters{.clusters = {},
                          .left_over = left_out_of(pool, clustering),
                          .total = worth_of(pool.problem(), clustering).value,
                          .bound = 0,
                          .scale = value_of_a_point,
                          .ladder = {}};
    for (const auto& cluster : clustering) {
        clusters.clusters.push_back(told(roster, pool, wish, cluster));
    }
    clusters.from = wish.from;
    if (!wish.from.empty()) {
        clusters.moved = moves_between(pool.members_of(wish.from), clustering);
    }
    return clusters;
}

}  // namespace llp::match
