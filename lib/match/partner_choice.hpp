#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/tally.hpp"
#include "match/roster.hpp"
#include "match/settings.hpp"
#include "match/solvers/sparse_matching.hpp"

namespace llp::match {

using Seats = std::pair<std::size_t, std::size_t>;  ///< Of a roster, the lesser first.

/// Two schools that may be partners.
struct Couple {
    Seats seats;
    Points score;
    std::optional<Metres> apart;
};

/// Who may be partners, and what took the rest out; see partners.hpp.
struct PartnerChoice {
    std::vector<std::size_t> pool;
    std::set<Seats> locks;
    std::set<std::size_t> locked;
    std::vector<Couple> couples;  ///< By seats; without those of locked schools.
    std::map<std::size_t, Tally> refused;

    /// nullptr where the two may not be partners, or one of them is locked.
    [[nodiscard]] const Couple* find(const Seats& seats) const;
};

/// A person forbids a pair of partners, whichever way it is written.
Settings with_forbids_both_ways(Settings settings);

/// Throws as propose_partners. The roster is one of settings with forbids both ways, `settings` those that were typed.
PartnerChoice partner_choice(const Roster& roster, const Settings& settings);

Couple couple_of(const Roster& roster, const Seats& seats);

/// The couples as a graph: nodes are the seats of the roster. A point weighs more than all metres together.
class Couples : public MatchingSource {
public:
    /// Refers to the couples.
    Couples(std::size_t nodes, const std::vector<Couple>& couples);

    [[nodiscard]] std::uint32_t nodes() const override { return static_cast<std::uint32_t>(nodes_); }
    void find(std::uint32_t node, std::vector<Other>& others) const override;

private:
    [[nodiscard]] std::int64_t weight(const Couple& couple) const;

    std::size_t nodes_;
    const std::vector<Couple>& couples_;
    std::int64_t furthest_ = 0;
    std::int64_t scale_ = 1;
};

}  // namespace llp::match
