#include "report/pages/mending.hpp"

#include <algorithm>
#include <iterator>

namespace llp::report {

Mending::Mending(const RepairFacts& facts) : facts_(facts) {
    for (const auto& pair : facts.repaired.pairs) {
        now_[pair.supported].push_back(&pair);
    }
    for (const auto& pair : facts.broken.pairs) {
        then_[pair.supported].push_back(pair.supporter);
    }
    give_in_turn(lost());
    give_in_turn(of_fate(moving));
}

std::vector<KeptPair> Mending::of_fate(std::initializer_list<KeptFate> fates) const {
    std::vector<KeptPair> pairs;
    std::ranges::copy_if(facts_.repaired.keeping->pairs, std::back_inserter(pairs),
                         [&](const KeptPair& pair) { return std::ranges::find(fates, pair.fate) != fates.end(); });
    return pairs;
}

std::int64_t Mending::count_of(KeptFate fate) const {
    return std::ranges::count(facts_.repaired.keeping->pairs, fate, &KeptPair::fate);
}

bool Mending::is_withdrawn(const Party& party) const {
    return std::ranges::binary_search(facts_.withdrawn, party);
}

std::vector<KeptPair> Mending::lost() const {
    auto pairs = of_fate({KeptFate::withdrawn});
    std::erase_if(pairs, [&](const KeptPair& pair) { return is_withdrawn(pair.supported); });
    return pairs;
}

std::vector<KeptPair> Mending::freed() const {
    auto pairs = of_fate({KeptFate::withdrawn});
    std::erase_if(pairs,
                  [&](const KeptPair& pair) { return !is_withdrawn(pair.supported) || is_withdrawn(pair.supporter); });
    return pairs;
}

const Pairing* Mending::new_pair(const KeptPair& gone) const {
    const auto found = instead_.find({gone.supported, gone.supporter});
    return found == instead_.end() ? nullptr : found->second;
}

std::vector<Party> Mending::supporters(const Party& supported) const {
    std::vector<Party> list;
    for (const auto& pair : of_fate({KeptFate::stands})) {
        if (pair.supported == supported) {
            list.push_back(pair.supporter);
        }
    }
    if (const auto found = now_.find(supported); found != now_.end()) {
        std::ranges::transform(found->second, std::back_inserter(list), &Pairing::supporter);
    }
    return list;
}

bool Mending::was_pair(const Party& supported, const Party& supporter) const {
    const auto found = then_.find(supported);
    return found != then_.end() && std::ranges::find(found->second, supporter) != found->second.end();
}

std::vector<const Pairing*> Mending::first_pairs() const {
    std::vector<const Pairing*> pairs;
    for (const auto& pair : facts_.repaired.pairs) {
        if (!was_served(pair.supported)) {
            pairs.push_back(&pair);
        }
    }
    return pairs;
}

std::vector<Party> Mending::new_schools(const Party& supporter) const {
    std::vector<Party> schools;
    for (const auto& pair : facts_.repaired.pairs) {
        if (pair.supporter == supporter && !was_pair(pair.supported, supporter)) {
            schools.push_back(pair.supported);
        }
    }
    return schools;
}

/// Each of them the next new pair of its school, so that a school of several supporters is counted but once for each.
void Mending::give_in_turn(const std::vector<KeptPair>& gone) {
    for (const auto& pair : gone) {
        auto& given = given_[pair.supported];
        const auto fresh = fresh_pairs(pair.supported);
        if (given < fresh.size()) {
            instead_[{pair.supported, pair.supporter}] = fresh[given++];
        }
    }
}

/// Those of the repaired round that give the school a supporter whom the broken one did not.
std::vector<const Pairing*> Mending::fresh_pairs(const Party& supported) const {
    std::vector<const Pairing*> fresh;
    if (const auto found = now_.find(supported); found != now_.end()) {
        std::ranges::copy_if(found->second, std::back_inserter(fresh),
                             [&](const Pairing* pair) { return !was_pair(supported, pair->supporter); });
    }
    return fresh;
}

}  // namespace llp::report
