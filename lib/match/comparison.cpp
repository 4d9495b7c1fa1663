#include "match/comparison.hpp"

#include <algorithm>
#include <map>

namespace llp::match {

namespace {

using Kind = ChangeCause::Kind;

/// One round, by school and by supporter.
struct Side {
    std::map<Party, std::map<Party, const Pairing*>> pairs;  ///< By supported, then supporter.
    std::map<Party, const Unmatched*> unmatched;
    std::map<Party, std::vector<Party>> given;  ///< By supporter, its schools.

    [[nodiscard]] bool has(const Party& school) const { return pairs.contains(school) || unmatched.contains(school); }
};

Side side_of(const Round& round) {
    Side side;
    for (const auto& pair : round.pairs) {
        side.pairs[pair.supported].emplace(pair.supporter, &pair);
        side.given[pair.supporter].push_back(pair.supported);
    }
    for (const auto& left : round.unmatched) {
        side.unmatched.emplace(left.supported, &left);
    }
    return side;
}

std::set<Party> schools_of(const Side& then, const Side& now) {
    std::set<Party> schools;
    for (const auto* const side : {&then, &now}) {
        for (const auto& entry : side->pairs) {
            schools.insert(entry.first);
        }
        for (const auto& entry : side->unmatched) {
            schools.insert(entry.first);
        }
    }
    return schools;
}

std::vector<const Pairing*> only_in(const Side& side, const Side& other, const Party& school) {
    std::vector<const Pairing*> only;
    const auto own = side.pairs.find(school);
    if (own == side.pairs.end()) {
        return only;
    }
    const auto others = other.pairs.find(school);
    for (const auto& [supporter, pair] : own->second) {
        if (others == other.pairs.end() || !others->second.contains(supporter)) {
            only.push_back(pair);
        }
    }
    return only;
}

bool is_next_best(const Side& side, const Party& school, const Party& supporter) {
    const auto pairs = side.pairs.find(school);
    return pairs != side.pairs.end() && std::ranges::any_of(pairs->second, [&](const auto& entry) {
               const auto& best = entry.second->runners_up;
               return std::ranges::find(best, supporter, &RunnerUp::supporter) != best.end();
           });
}

/// The schools that the one round gives to the supporter and the other does not.
std::vector<Party> given_only_in(const Side& side, const Side& other, const Party& supporter) {
    const auto given = side.given.find(supporter);
    auto schools = given == side.given.end() ? std::vector<Party>() : given->second;
    if (const auto elsewhere = other.given.find(supporter); elsewhere != other.given.end()) {
        std::erase_if(schools, [&](const Party& school) {
            return std::ranges::find(elsewhere->second, school) != elsewhere->second.end();
        });
    }
    return schools;
}

std::optional<Pairing> copy_of(const Pairing* pair) {
    return pair == nullptr ? std::nullopt : std::optional(*pair);
}

std::optional<Unmatched> copy_of(const std::map<Party, const Unmatched*>& unmatched, const Party& school) {
    const auto found = unmatched.find(school);
    return found == unmatched.end() ? std::nullopt : std::optional(*found->second);
}

class Comparer {
public:
    Comparer(const Round& then, const Round& now, const std::set<Party>& supported)
        : then_(side_of(then)), now_(side_of(now)), supported_(supported) {}

    [[nodiscard]] RoundComparison compare() const {
        RoundComparison comparison;
        for (const auto& school : schools_of(then_, now_)) {
            add_kept(school, comparison.pairs);
            add_changed(school, comparison.pairs);
            add_unmatched(school, comparison.unmatched);
        }
        return comparison;
    }

private:
    void add_kept(const Party& school, std::vector<ComparedPair>& pairs) const {
        const auto before = then_.pairs.find(school);
        const auto after = now_.pairs.find(school);
        if (before == then_.pairs.end() || after == now_.pairs.end()) {
            return;
        }
        for (const auto& [supporter, pair] : before->second) {
            if (const auto same = after->second.find(supporter); same != after->second.end()) {
                pairs.push_back({.change = PairChange::kept,
                                 .supported = school,
                                 .then = *pair,
                                 .now = *same->second,
                                 .causes = {}});
            }
        }
    }

    void add_changed(const Party& school, std::vector<ComparedPair>& pairs) const {
        const auto old = only_in(then_, now_, school);
        const auto fresh = only_in(now_, then_, school);
        for (std::size_t i = 0; i < std::max(old.size(), fresh.size()); ++i) {
            const auto* const before = i < old.size() ? old[i] : nullptr;
            const auto* const after = i < fresh.size() ? fresh[i] : nullptr;
            const auto change = before == nullptr  ? PairChange::added
                                : after == nullptr ? PairChange::gone
                                                   : PairChange::moved;
            pairs.push_back({.change = change,
                             .supported = school,
                             .then = copy_of(before),
                             .now = copy_of(after),
                             .causes = causes(school, before, after)});
        }
    }

    [[nodiscard]] std::vector<ChangeCause> causes(const Party& school, const Pairing* before,
                                                  const Pairing* after) const {
        std::vector<ChangeCause> causes;
        if (after == nullptr) {
            add_why_none_now(school, causes);
        }
        if (before == nullptr) {
            add_why_none_then(school, causes);
        }
        if (before != nullptr && now_.has(school)) {
            causes.push_back(place_of_old(school, before->supporter));
        }
        if (after != nullptr && then_.has(school)) {
            causes.push_back(place_of_new(school, after->supporter));
        }
        return causes;
    }

    /// Where the old supporter went.
    [[nodiscard]] ChangeCause place_of_old(const Party& school, const Party& supporter) const {
        if (auto others = given_only_in(now_, then_, supporter); !others.empty()) {
            return {.kind = Kind::supports_others, .supporter = supporter, .others = std::move(others)};
        }
        return {.kind = is_next_best(now_, school, supporter) ? Kind::next_best_now : Kind::not_chosen_now,
                .supporter = supporter};
    }

    /// Where the new supporter came from.
    [[nodiscard]] ChangeCause place_of_new(const Party& school, const Party& supporter) const {
        if (auto others = given_only_in(then_, now_, supporter); !others.empty()) {
            return {.kind = Kind::supported_others, .supporter = supporter, .others = std::move(others)};
        }
        return {.kind = is_next_best(then_, school, supporter) ? Kind::next_best_then : Kind::not_chosen_then,
                .supporter = supporter};
    }

    void add_why_none_now(const Party& school, std::vector<ChangeCause>& causes) const {
        if (now_.unmatched.contains(school)) {
            causes.push_back({.kind = Kind::unmatched_now});
        } else if (!now_.has(school)) {
            causes.push_back({.kind = supported_.contains(school) ? Kind::has_supporter : Kind::not_in_round_now});
        }
    }

    void add_why_none_then(const Party& school, std::vector<ChangeCause>& causes) const {
        if (then_.unmatched.contains(school)) {
            causes.push_back({.kind = Kind::unmatched_then});
        } else if (!then_.has(school)) {
            causes.push_back({.kind = Kind::not_in_round_then});
        }
    }

    void add_unmatched(const Party& school, std::vector<ComparedUnmatched>& unmatched) const {
        if (then_.unmatched.contains(school) || now_.unmatched.contains(school)) {
            unmatched.push_back({.supported = school,
                                 .then = copy_of(then_.unmatched, school),
                                 .now = copy_of(now_.unmatched, school),
                                 .in_then = then_.has(school),
                                 .in_now = now_.has(school)});
        }
    }

    Side then_;
    Side now_;
    const std::set<Party>& supported_;
};

}  // namespace

RoundComparison compare(const Round& then, const Round& now, const std::set<Party>& supported) {
    return Comparer(then, now, supported).compare();
}

}  // namespace llp::match
