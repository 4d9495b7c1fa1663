#include "app/approved_clusters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "model/pairing.hpp"
#include "store/rounds.hpp"

namespace llp::app {

namespace {

/// A cluster by its name, with the heirs of members that closed.
struct NamedCluster {
    std::string name;
    std::vector<Urn> members;
};

std::vector<NamedCluster> clusters_of(const Round& round, const Succession& succession) {
    std::vector<NamedCluster> list;
    for (const auto& cluster : round.clusters->clusters) {
        NamedCluster named{.name = fmt::format("{} {}", round.name, list.size() + 1), .members = {}};
        std::ranges::transform(cluster.members, std::back_inserter(named.members),
                               [&](Urn urn) { return succession.read(Party(urn)).urn().value_or(urn); });
        list.push_back(std::move(named));
    }
    return list;
}

/// The rounds of clusters that hold on the day, the newest first.
std::vector<Round> cluster_rounds(const store::Snapshot& snapshot, Date day) {
    auto rounds = store::rounds(snapshot);
    std::erase_if(rounds, [&](const Round& round) {
        return !round.clusters || round.status != RoundStatus::approved || (round.ended_on && *round.ended_on <= day) ||
               (round.approved_on && *round.approved_on > day);
    });
    std::ranges::reverse(rounds);
    std::ranges::stable_sort(rounds, std::ranges::greater(), &Round::approved_on);
    return rounds;
}

}  // namespace

std::map<Urn, std::string> approved_clusters(const store::Snapshot& snapshot, Date day, const Succession& succession) {
    std::map<Urn, std::string> names;
    for (const auto& round : cluster_rounds(snapshot, day)) {
        auto standing = clusters_of(round, succession);
        std::erase_if(standing, [&](const NamedCluster& cluster) {
            return std::ranges::any_of(cluster.members, [&](Urn urn) { return names.contains(urn); });
        });
        for (const auto& cluster : standing) {
            for (const auto urn : cluster.members) {
                names.emplace(urn, cluster.name);
            }
        }
    }
    return names;
}

}  // namespace llp::app
