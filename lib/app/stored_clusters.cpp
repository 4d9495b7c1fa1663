#include "app/stored_clusters.hpp"

#include <algorithm>

#include "app/stored_round.hpp"

namespace llp::app {

std::vector<std::vector<Urn>> clusters_of(const store::Snapshot& snapshot, const Succession& succession,
                                          const std::string& name) {
    return clusters_of(stored_round_of_kind(snapshot, name, "clusters"), succession);
}

std::vector<std::vector<Urn>> clusters_of(const Round& round, const Succession& succession) {
    std::vector<std::vector<Urn>> clusters;
    for (const auto& cluster : round.clusters->clusters) {
        auto& members = clusters.emplace_back();
        for (const auto urn : cluster.members) {
            const auto heir = succession.heir(urn);
            members.push_back(heir ? heir->urn : urn);
        }
        std::ranges::sort(members);
        members.erase(std::unique(members.begin(), members.end()), members.end());
    }
    return clusters;
}

std::map<Urn, std::string> cluster_numbers_of(const store::Snapshot& snapshot, const Succession& succession,
                                              const std::string& name) {
    std::map<Urn, std::string> numbers;
    std::size_t number = 0;
    for (const auto& cluster : clusters_of(snapshot, succession, name)) {
        ++number;
        for (const auto urn : cluster) {
            // Two that merged may have stood in two clusters: the school stands in the first.
            numbers.emplace(urn, std::to_string(number));
        }
    }
    return numbers;
}

}  // namespace llp::app
