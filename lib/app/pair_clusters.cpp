#include "app/pair_clusters.hpp"

#include <algorithm>

#include "app/cluster_file.hpp"
#include "app/knowledge.hpp"
#include "app/pair_problem.hpp"
#include "app/save_round.hpp"
#include "app/session.hpp"
#include "app/stored_round.hpp"
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

/// The clusters of a saved round, with the heirs of schools that have closed since in their places.
std::vector<std::vector<Urn>> clusters_of(const store::Snapshot& snapshot, const Knowledge& known,
                                          const std::string& name) {
    const auto round = stored_round(snapshot, name);
    if (!round.clusters) {
        throw UsageError(fmt::format("round '{}' is one of {}, not of clusters", name, round.kind),
                         "list them with: llp pair rounds");
    }
    std::vector<std::vector<Urn>> clusters;
    for (const auto& cluster : round.clusters->clusters) {
        auto& members = clusters.emplace_back();
        for (const auto urn : cluster.members) {
            const auto heir = known.succession.heir(urn);
            members.push_back(heir ? heir->urn : urn);
        }
        std::ranges::sort(members);
        members.erase(std::unique(members.begin(), members.end()), members.end());
    }
    return clusters;
}

void begin_from(const store::Snapshot& snapshot, const Knowledge& known, const ClusterRequest& request,
                match::ClusterWish& wish) {
    if (!request.from_file.empty()) {
        wish.from = members_of(read_clusters(request.from_file));
    } else if (!request.keep_round.empty()) {
        wish.from = clusters_of(snapshot, known, request.keep_round);
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

ClusterOutcome propose_over(const store::Snapshot& snapshot, Date day, ClusterRequest request) {
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
    ClusterOutcome outcome;
    auto& round = outcome.pair.round;
    round = match::propose_clusters(support_problem_over(snapshot, known, pool, settings.furthest), settings, wish);
    note_pool(round, request.authorities, request.phase);
    if (!request.keep_round.empty()) {
        round.parameters["keep"] = request.keep_round;
    }
    if (!request.from_file.empty()) {
        round.parameters["from"] = "own";
    }
    round.name = request.save_as;
    outcome.not_in_pool = not_in_pool(wish, *round.clusters);
    return outcome;
}

}  // namespace

ClusterOutcome pair_clusters(const Writing& writing, const ClusterRequest& request) {
    ClusterOutcome outcome;
    if (request.save_as.empty()) {
        read_store(writing.reading(),
                   [&](const store::Snapshot& snapshot) { outcome = propose_over(snapshot, writing.as_of, request); });
        return outcome;
    }
    write_store(writing, store::Access::write, [&](store::Write& write) {
        outcome = propose_over(store::snapshot_of(write.database(), writing.as_of), writing.as_of, request);
        outcome.pair.saved = save_round(write, outcome.pair.round);
    });
    return outcome;
}

}  // namespace llp::app
