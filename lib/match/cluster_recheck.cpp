#include "match/cluster_recheck.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "core/number.hpp"
#include "core/text.hpp"
#include "match/peer_pool.hpp"

namespace llp::match {

namespace {

std::string parameter(const Round& round, const std::string& name) {
    const auto found = round.parameters.find(name);
    return found == round.parameters.end() ? std::string() : found->second;
}

std::int64_t number(const Round& round, const std::string& name) {
    const auto value = read_integer(parameter(round, name));
    if (!value) {
        raise<Error>("round '{}' does not say its {}", round.name, name);
    }
    return *value;
}

void note_schools_gone(const PeerPool& pool, const PeerCluster& cluster, std::vector<std::string>& faults) {
    for (const auto urn : cluster.members) {
        if (pool.members_of({{urn}}).empty()) {
            faults.push_back(fmt::format("{} can stand in no cluster: it is closed, or takes part no more", urn));
        }
    }
}

void note_pairs_kept_apart(const PeerPool& pool, const Cluster& cluster, std::vector<std::string>& faults) {
    for (const auto one : cluster) {
        for (const auto other : cluster) {
            if (const auto rule = one < other ? pool.refusal(one, other) : std::nullopt) {
                faults.push_back(
                    fmt::format("{} and {} may not stand together: {}", pool.urn(one), pool.urn(other), *rule));
            }
        }
    }
}

}  // namespace

std::pair<Settings, ClusterWish> clusters_as_proposed(Settings settings, const Round& round) {
    ClusterWish wish{.weights = default_cluster_weights()};
    wish.weights.smallest = static_cast<int>(number(round, "smallest"));
    wish.weights.largest = static_cast<int>(number(round, "largest"));
    wish.weights.most_of_a_trust = static_cast<int>(number(round, "max_per_trust"));
    wish.aim = read_cluster_aim(parameter(round, "objective")).value_or(ClusterAim::mixed);
    wish.cross_phase = parameter(round, "cross_phase") == "yes";
    settings.furthest = kilometres(number(round, "max_km"));
    const auto without = parameter(round, "without");
    for (const auto name : split(without, ',')) {
        if (!name.empty()) {
            settings.without.emplace_back(name);
        }
    }
    return {std::move(settings), std::move(wish)};
}

std::vector<std::string> clusters_no_longer_hold(const Round& round, const Problem& problem, const Settings& settings) {
    const auto [then, wish] = clusters_as_proposed(settings, round);
    const Roster roster(problem, then);
    const PeerPool pool(roster, wish);
    std::vector<std::string> faults;
    for (const auto& cluster : round.clusters->clusters) {
        note_schools_gone(pool, cluster, faults);
        for (const auto& members : pool.members_of({cluster.members})) {
            const auto before = faults.size();
            note_pairs_kept_apart(pool, members, faults);
            if (faults.size() == before && !may_grow(pool.problem(), members)) {
                faults.push_back(
                    fmt::format("the cluster of {} has too many schools of one trust", pool.urn(members.front())));
            }
        }
    }
    return faults;
}

}  // namespace llp::match
