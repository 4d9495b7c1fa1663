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
