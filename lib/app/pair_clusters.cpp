#include "app/pair_clusters.hpp"

#include <algorithm>

#include "app/cluster_file.hpp"
#include "app/knowledge.hpp"
#include "app/pair_problem.hpp"
#include "app/save_round.hpp"
#include "app/stored_clusters.hpp"
#include "core/error.hpp"
#include "match/peer_clusters.hpp"

namespace llp::app {

namespace {

match::ClusterWish wish_of(const ClusterRequest& request) {
    match::ClusterWish wish{.weights = match::default_cluster_weights()};
    wish.weights.smallest = request.smallest.value_or(wish.weights.smallest);
    wish.weights.largest = request.largest.value_or(std::max(wish.weights.largest, wish.weights.smallest));
    if (wish.weights.smallest > wish.weights.largest) {
        throw UsageError(fmt::format("no cluster has at least {} and at most {} schools", wish.weights.smallest,
                                     wish.weights.largest),
                         "for a least number above or a most below the usual, say both: --min 4 --max 6");
    }
    wish.weights.most_of_a_trust = request.most_of_a_trust.value_or(wish.weights.most_of_a_trust);
    wish.aim = match::read_cluster_aim(request.objective).value();
    wish.cross_phase = request.cross_phase;
    wish.together = request.together;
    wish.apart = request.apart;
    wish.experienced = request.experienced;
    wish.seed = static_cast<std::uint64_t>(request.seed.value_or(1));
    wish.iterations = request.iterations;
    wish.most_moves = request.most_moves;
    return wish;
}

void begin_from(const store::Snapshot& snapshot, const Knowledge& known, const ClusterRequest& request,
                match::ClusterWish& wish) {
    if (!request.from_file.empty()) {
        wish.from = members_of(read_clusters(request.from_file));
    } else if (!request.keep_round.empty()) {
        wish.from = clusters_of(snapshot, known.succession, request.keep_round);
        wish.keep = true;
    }
}

/// Of the clusters from which it began those that are neither in one now nor left over.
std::vector<Urn> not_in_pool(const match::ClusterWish& wish, const PeerClusters& clusters) {
    std::vector<Urn> there;
    for (const auto& cluster : clusters.clusters) {
        there.insert(there.end(), cluster.members.begin(), cluster.members.end());
    }
    std::ranges::transform(clusters.left_over, std::back_inserter(there), &LeftOutSchool::urn);
    std::ranges::sort(there);
    std::vector<Urn> gone;
    for (const auto& cluster : wish.from) {
        std::ranges::copy_if(cluster, std::back_inserter(gone),
                             [&](Urn urn) { return !std::ranges::binary_search(there, urn); });
    }
    std::ranges::sort(gone);
    return gone;
}

struct Proposed {
    Round round;
    std::vector<Urn> not_in_pool;
};

Proposed propose_over(const store::Snapshot& snapshot, Date day, ClusterRequest request) {
    const auto known = read_knowledge(snapshot, day);
    request.authorities = home_authorities(known, request.authorities);
    auto wish = wish_of(request);
    if (!request.without_experienced) {
        wish.with_reviewers = schools_with_reviewers(in_office(known.appointments, day));
    }
    begin_from(snapshot, known, request, wish);
    PairRequest pool;
    pool.authorities = request.authorities;
    pool.phase = request.phase;
    pool.without = request.without;
    pool.furthest = request.furthest.value_or(wish.weights.furthest);
    const auto settings = support_settings(pool);
    Proposed proposed;
    auto& round = proposed.round;
    round = match::propose_clusters(support_problem_over(snapshot, known, pool, settings.furthest), settings, wish);
    note_pool(round, request.authorities, request.phase);
    if (!request.experienced && !wish.with_reviewers.empty()) {
        round.parameters["experienced_by"] = "people";
    }
    if (!request.keep_round.empty()) {
        round.parameters["keep"] = request.keep_round;
    }
    if (!request.from_file.empty()) {
        round.parameters["from"] = "own";
    }
    proposed.not_in_pool = not_in_pool(wish, *round.clusters);
    return proposed;
}

}  // namespace

ClusterOutcome pair_clusters(const Writing& writing, const ClusterRequest& request) {
    ClusterOutcome outcome;
    outcome.pair = propose_or_save(writing, request.save_as, [&](const store::Snapshot& snapshot) {
        auto proposed = propose_over(snapshot, writing.as_of, request);
        outcome.not_in_pool = std::move(proposed.not_in_pool);
        return std::move(proposed.round);
    });
    return outcome;
}

}  // namespace llp::app
