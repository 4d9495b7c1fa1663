#include <algorithm>

#include "core/number.hpp"
#include "match/inputs.hpp"
#include "match/partner_choice.hpp"
#include "match/peer_verify.hpp"
#include "match/recheck.hpp"
#include "match/solvers/matching_check.hpp"

namespace llp::match {

namespace {

/// Asks of the pairs of a round what the choice that there was allows.
class PartnersAsked {
public:
    PartnersAsked(const Problem& problem, const Settings& typed, const Settings& both_ways)
        : roster_(problem, both_ways), choice_(partner_choice(roster_, typed)), partner_(roster_.size(), nobody) {}

    [[nodiscard]] std::int64_t pairs() const { return std::ssize(choice_.couples) + std::ssize(choice_.locks); }

    /// Empty where the pair may be made and has its points.
    [[nodiscard]] std::string fault_of(const PartnerPair& pair) {
        const auto a = roster_.find(pair.a);
        const auto b = roster_.find(pair.b);
        if (!a || !b) {
            return "a school that was not there";
        }
        const Seats seats = std::minmax(*a, *b);
        if (partner_[*a] != nobody || partner_[*b] != nobody) {
            return "one of them is in two pairs";
        }
        partner_[*a] = *b;
        partner_[*b] = *a;
        const bool locked = choice_.locks.contains(seats);
        const auto* const couple = choice_.find(seats);
        if (!locked && couple == nullptr) {
            return "not an allowed pair";
        }
        const auto score = locked ? couple_of(roster_, seats).score : couple->score;
        return score == pair.score ? std::string() : fmt::format("{} points, not {}", score, pair.score);
    }

    [[nodiscard]] bool misses_a_lock() const {
        return std::ranges::any_of(choice_.locks,
                                   [&](const Seats& lock) { return partner_[lock.first] != lock.second; });
    }

    /// The prices rule out every other choice.
    [[nodiscard]] bool is_best(const PartnerProof& told) const {
        const auto proof = in_seats(told);
        if (!proof) {
            return false;
        }
        const Couples source(roster_.size(), choice_.couples);
        MatchingCheck check(source.nodes(), *proof);
        std::vector<MatchingSource::Other> others;
        for (std::uint32_t seat = 0; seat < source.nodes(); ++seat) {
            others.clear();
            source.find(seat, others);
            for (const auto& other : others) {
                check.see(seat, other.node, other.weight, partner_[seat] == other.node);
            }
        }
        return check.faults().empty();
    }

private:
    static constexpr auto nobody = static_cast<std::size_t>(-1);

    [[nodiscard]] std::optional<MatchingProof> in_seats(const PartnerProof& told) const {
        MatchingProof proof{.prices = std::vector<std::int64_t>(roster_.size()), .line = {}, .blossoms = {}};
        for (const auto& [urn, price] : told.prices) {
            const auto seat = roster_.find(urn);
            if (!seat) {
                return std::nullopt;
            }
            proof.prices[*seat] = price;
        }
        for (const auto urn : told.line) {
            const auto seat = roster_.find(urn);
            if (!seat) {
                return std::nullopt;
            }
            proof.line.push_back(static_cast<std::uint32_t>(*seat));
        }
        for (const auto& [begin, end, price] : told.sets) {
            proof.blossoms.push_back({.begin = begin, .end = end, .price = price});
        }
        return proof;
    }

    Roster roster_;
    PartnerChoice choice_;
    std::vector<std::size_t> partner_;  ///< By seat.
};

void check_pairs(const Round& round, PartnersAsked& asked, PeerVerification& found) {
    const auto before = found.faults.size();
    for (const auto& pair : round.partners->pairs) {
        if (const auto fault = asked.fault_of(pair); !fault.empty()) {
            found.faults.push_back(fmt::format("{} with {}: {}", pair.a, pair.b, fault));
        }
    }
    if (asked.misses_a_lock()) {
        found.faults.emplace_back("a pair that was locked is not made");
    }
    const bool proved = found.faults.size() == before;
    found.claims.push_back({.claim = "rules",
                            .proved = proved,
                            .words = proved
                                         ? "Each pair keeps every rule both ways, each lock is made, and no school is "
                                           "in two pairs."
                                         : "A pair does not stand as it is told."});
}

void check_total(const Round& round, PeerVerification& found) {
    Points sum;
    for (const auto& pair : round.partners->pairs) {
        sum += pair.score;
    }
    const bool proved = sum == round.total && sum == round.partners->total;
    if (!proved) {
        found.faults.push_back(fmt::format("the pairs add up to {} points, not {}", sum, round.total));
    }
    found.claims.push_back(
        {.claim = "total",
         .proved = proved,
         .words = fmt::format("The points of the pairs add up to {}.", with_thousands(sum.count()))});
}

void check_best(const Round& round, const PartnersAsked& asked, PeerVerification& found) {
    const bool sound = found.faults.empty();
    const auto& proof = round.partners->proof;
    const bool proved = sound && proof && asked.is_best(*proof);
    if (sound && proof && !proved) {
        found.faults.emplace_back("the stored prices do not rule out a better choice");
    }
    std::string words = "That there is no better choice is not shown.";
    if (proved) {
        words = fmt::format(
            "No other choice among the {} allowed pairs has more points, or as many and fewer "
            "kilometres: the stored prices rule out each of them.",
            with_thousands(asked.pairs()));
    } else if (!proof) {
        words = "Not proved again: the round was saved without prices.";
    }
    found.claims.push_back({.claim = "bound", .proved = proved, .words = std::move(words)});
}

}  // namespace

PeerVerification verify_partners(const Round& round, const Problem& problem, const Settings& settings) {
    const auto typed = as_proposed(settings, round);
    PeerVerification found;
    if (digest_of_inputs(problem, typed) != round.digest) {
        found.faults.emplace_back("the inputs are not those that the round was made from");
        return found;
    }
    const auto both_ways = with_forbids_both_ways(typed);
    PartnersAsked asked(problem, typed, both_ways);
    found.pairs = asked.pairs();
    check_pairs(round, asked, found);
    check_total(round, found);
    check_best(round, asked, found);
    return found;
}

}  // namespace llp::match
