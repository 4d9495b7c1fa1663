#include "model/pairing.hpp"

#include <algorithm>

namespace llp {

std::string_view token(RoundStatus status) noexcept {
    return status == RoundStatus::proposed ? "proposed" : "approved";
}

std::optional<RoundStatus> read_round_status(std::string_view text) noexcept {
    for (const auto status : {RoundStatus::proposed, RoundStatus::approved}) {
        if (text == token(status)) {
            return status;
        }
    }
    return std::nullopt;
}

namespace {

void add_supported(const Round& round, std::set<Urn>& schools) {
    const auto add = [&](const Party& party) {
        if (const auto urn = party.urn()) {
            schools.insert(*urn);
        }
    };
    std::ranges::for_each(round.pairs, add, &Pairing::supported);
    std::ranges::for_each(round.unmatched, add, &Unmatched::supported);
}

void add_partners(const Partnering& partners, std::set<Urn>& schools) {
    for (const auto& pair : partners.pairs) {
        schools.insert({pair.a, pair.b});
    }
    for (const auto& school : partners.unmatched) {
        schools.insert(school.school);
    }
}

void add_clusters(const PeerClusters& clusters, std::set<Urn>& schools) {
    for (const auto& cluster : clusters.clusters) {
        schools.insert(cluster.members.begin(), cluster.members.end());
    }
    for (const auto& school : clusters.left_over) {
        schools.insert(school.urn);
    }
}

Pairing one_way(const PartnerPair& pair, Urn supported, Urn supporter, const PartnerGain& gain) {
    Pairing way{.supported = supported,
                .supporter = supporter,
                .parts = gain.parts,
                .areas = gain.areas,
                .found_by_peers = gain.found_by_peers};
    for (const auto& part : gain.parts) {
        way.score += part.points;
    }
    way.apart = pair.apart;
    way.locked = pair.locked;
    way.not_known = pair.not_known;
    return way;
}

}  // namespace

std::set<Urn> schools_in(const Round& round) {
    std::set<Urn> schools;
    add_supported(round, schools);
    if (round.partners) {
        add_partners(*round.partners, schools);
    }
    if (round.clusters) {
        add_clusters(*round.clusters, schools);
    }
    if (round.reviews) {
        for (const auto& load : round.reviews->load) {
            schools.insert(load.school);
        }
    }
    return schools;
}

std::vector<Pairing> both_ways(const Partnering& partners) {
    std::vector<Pairing> ways;
    for (const auto& pair : partners.pairs) {
        ways.push_back(one_way(pair, pair.a, pair.b, pair.for_a));
        ways.push_back(one_way(pair, pair.b, pair.a, pair.for_b));
    }
    std::ranges::sort(ways, {}, &Pairing::supported);
    return ways;
}

std::string_view status_of(const Round& round) noexcept {
    return round.ended_on ? "ended" : token(round.status);
}

}  // namespace llp
