#include "match/whole_wish.hpp"

#include "core/text.hpp"
#include "match/cluster_recheck.hpp"

namespace llp::match {

namespace {

std::string_view said(const Round& round, const std::string& name) {
    const auto found = round.parameters.find(name);
    return found == round.parameters.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<Urn> urns_in(std::string_view text, char between) {
    std::vector<Urn> urns;
    for (const auto piece : split(text, between)) {
        if (!piece.empty()) {
            urns.push_back(Urn::parse(piece));
        }
    }
    return urns;
}

std::vector<UrnPair> pairs_in(std::string_view text) {
    std::vector<UrnPair> pairs;
    for (const auto piece : split(text, ',')) {
        const auto two = urns_in(piece, ':');
        if (two.size() == 2) {
            pairs.emplace_back(two[0], two[1]);
        }
    }
    return pairs;
}

}  // namespace

std::pair<Settings, ClusterWish> whole_wish(const Settings& settings, const Round& round) {
    auto [then, wish] = clusters_as_proposed(settings, round);
    wish.together = pairs_in(said(round, "keep_together"));
    wish.apart = pairs_in(said(round, "keep_apart"));
    if (round.parameters.contains("experienced")) {
        wish.experienced = urns_in(said(round, "experienced"), ',');
    }
    wish.from = round.clusters->from;
    wish.keep = round.parameters.contains("keep");
    return {std::move(then), std::move(wish)};
}

}  // namespace llp::match
