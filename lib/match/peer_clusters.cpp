#include "match/peer_clusters.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "core/digest.hpp"
#include "core/error.hpp"
#include "match/clusters_told.hpp"
#include "match/inputs.hpp"
#include "match/peer_pool.hpp"
#include "match/solvers/cluster_bound.hpp"
#include "match/solvers/cluster_search.hpp"

namespace llp::match {

namespace {

std::string names_of(const std::vector<UrnPair>& pairs) {
    auto sorted = pairs;
    std::ranges::sort(sorted);
    std::vector<std::string> names;
    for (const auto& [one, other] : sorted) {
        names.push_back(fmt::format("{}:{}", one, other));
    }
    return fmt::format("{}", fmt::join(names, ","));
}

void note(Round& round, const std::string& name, const std::string& value) {
    if (!value.empty()) {
        round.parameters[name] = value;
    }
}

/// Everything that was asked for, so that the round can be told and proposed again.
void note_wish(Round& round, const PeerPool& pool, const Settings& settings, const ClusterWish& wish,
               std::int64_t iterations) {
    const auto& weights = wish.weights;
    note(round, "objective", std::string(token(wish.aim)));
    note(round, "smallest", std::to_string(weights.smallest));
    note(round, "largest", std::to_string(weights.largest));
    note(round, "max_km", fmt::format("{}", settings.furthest.count() / 1000));
    note(round, "max_per_trust", std::to_string(weights.most_of_a_trust));
    note(round, "cross_phase", wish.cross_phase ? "yes" : "");
    note(round, "without", fmt::format("{}", fmt::join(settings.without, ",")));
    note(round, "keep_together", names_of(wish.together));
    note(round, "keep_apart", names_of(wish.apart));
    note(round, "experienced", fmt::format("{}", fmt::join(pool.experienced(), ",")));
    note(round, "seed", std::to_string(wish.seed));
    note(round, "iterations", std::to_string(iterations));
    note(round, "max_moves", wish.most_moves ? std::to_string(*wish.most_moves) : "");
}

/// The clusters from which to begin, without those that a rule forbids today. Where few schools may move, all must
/// hold.
Clustering start_of(const PeerPool& pool, const ClusterWish& wish) {
    auto start = pool.members_of(wish.from);
    std::erase_if(start, [&](const Cluster& cluster) {
        const bool unfit = !is_allowed(pool.problem(), cluster);
        if (unfit && wish.most_moves) {
            throw UnmetError(fmt::format("the cluster of {} does not keep the rules as it stands: {}",
                                         pool.urn(cluster.front()), pool.fault_of(cluster)),
                             "leave out --max-moves, or the rule");
        }
        return unfit;
    });
    return start;
}

std::vector<ClusterPricing> told_prices(const PeerPool& pool, const std::vector<IslandPrices>& prices) {
    std::vector<ClusterPricing> told;
    for (const auto& island : prices) {
        auto& pricing = told.emplace_back();
        const auto urn = [&](std::uint32_t place) { return pool.urn(island.members[place]); };
        for (std::uint32_t place = 0; place < island.members.size(); ++place) {
            pricing.schools.emplace_back(urn(place), island.prices.members[place]);
        }
        for (const auto& [members, price] : island.prices.cuts) {
            pricing.cuts.push_back({.schools = {urn(members[0]), urn(members[1]), urn(members[2])}, .price = price});
        }
    }
    return told;
}

}  // namespace

std::vector<std::string_view> cluster_rules() {
    return {"same-trust", "phase", "same-federation", "too-far", "conflict"};
}

std::string digest_of_clusters(const Problem& problem, const Settings& settings, const ClusterWish& wish,
                               const std::map<std::string, std::string>& parameters) {
    auto text = digest_of_inputs(problem, settings);
    for (const auto& [name, value] : parameters) {
        // Whose schools these are and from which clusters it began is in what follows, not in how that was asked for.
        if (name != "authority" && name != "phase" && name != "keep" && name != "from") {
            text += fmt::format("\n{}={}", name, value);
        }
    }
    const auto& weights = wish.weights;
    text += fmt::format("\n{} {} {} {} {}", weights.name, weights.leadership, weights.alike, weights.per_100_m,
                        weights.kept);
    for (const auto& cluster : wish.from) {
        text += fmt::format("\n{} {}", wish.keep, fmt::join(cluster, ","));
    }
    return digest_of(text);
}

Round propose_clusters(const Problem& problem, const Settings& settings, const ClusterWish& wish) {
    const Roster roster(problem, settings);
    const PeerPool pool(roster, wish);
    const auto& plain = pool.problem();
    const auto iterations = wish.iterations.value_or(wish.weights.trials_per_school * plain.members);
    const auto start = start_of(pool, wish);
    const auto best = search_clusters(
        plain,
        {.seed = wish.seed, .iterations = iterations, .start = start, .most_moves = wish.most_moves.value_or(-1)});
    const auto bound = bound_clusters(plain, best);

    Round round;
    round.kind = "clusters";
    round.weights = wish.weights.name;
    note_wish(round, pool, settings, wish, iterations);
    round.digest = digest_of_clusters(problem, settings, wish, round.parameters);
    round.supported = static_cast<int>(plain.members);
    round.candidates = static_cast<int>(pool.allowed_pairs());
    auto clusters = clusters_told(roster, pool, wish, best);
    clusters.bound = bound.value;
    for (const auto& [by, value] : bound.stages) {
        clusters.ladder.push_back({.by = std::string(by), .value = value});
    }
    clusters.pricing = told_prices(pool, bound.prices);
    clusters.placing = told_prices(pool, bound.placing);
    round.total = clusters.points();
    round.clusters = std::move(clusters);
    return round;
}

}  // namespace llp::match
