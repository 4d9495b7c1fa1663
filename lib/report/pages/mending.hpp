#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <utility>
#include <vector>

#include "report/pages/repair.hpp"

namespace llp::report {

/// A round that was mended beside the new one, school by school: what became of each pair, and who came in its place.
class Mending {
public:
    /// The facts must outlive it.
    explicit Mending(const RepairFacts& facts);

    [[nodiscard]] const RepairFacts& facts() const { return facts_; }
    [[nodiscard]] const Names& names() const { return facts_.names; }

    /// Pairs of the broken round of which this became, in its order.
    [[nodiscard]] std::vector<KeptPair> of_fate(std::initializer_list<KeptFate> fates) const;
    [[nodiscard]] std::int64_t count_of(KeptFate fate) const;
    /// Pairs of the broken round whose supporter was withdrawn.
    [[nodiscard]] std::vector<KeptPair> lost() const;
    /// And those whose supporter is free again, as its school was.
    [[nodiscard]] std::vector<KeptPair> freed() const;

    /// The pair of the repaired round that comes in the place of one that was lost or moved; nullptr where there is
    /// none.
    [[nodiscard]] const Pairing* new_pair(const KeptPair& gone) const;
    /// Whom the school has all the same: in running partnerships of the broken round, or by the repaired one.
    [[nodiscard]] std::vector<Party> supporters(const Party& supported) const;
    /// The broken round gave the school a supporter.
    [[nodiscard]] bool was_served(const Party& supported) const { return then_.contains(supported); }
    /// Whom the broken round gave the school; it must have been served.
    [[nodiscard]] const std::vector<Party>& former(const Party& supported) const { return then_.at(supported); }

    /// Pairs of schools that the broken round gave nobody.
    [[nodiscard]] std::vector<const Pairing*> first_pairs() const;
    /// Schools that the supporter is given and was not given before.
    [[nodiscard]] std::vector<Party> new_schools(const Party& supporter) const;

    /// The fates of pairs that are gone though neither of the two was withdrawn.
    static constexpr std::initializer_list<KeptFate> moving{KeptFate::changed, KeptFate::refused, KeptFate::left};

private:
    void give_in_turn(const std::vector<KeptPair>& gone);
    [[nodiscard]] std::vector<const Pairing*> fresh_pairs(const Party& supported) const;
    [[nodiscard]] bool is_withdrawn(const Party& party) const;
    [[nodiscard]] bool was_pair(const Party& supported, const Party& supporter) const;

    const RepairFacts& facts_;
    std::map<Party, std::vector<const Pairing*>> now_;
    std::map<Party, std::vector<Party>> then_;
    std::map<Party, std::size_t> given_;
    std::map<std::pair<Party, Party>, const Pairing*> instead_;
};

}  // namespace llp::report
