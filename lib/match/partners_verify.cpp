#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "core/number.hpp"
#include "match/inputs.hpp"
#include "match/partner_choice.hpp"
#include "match/partners_told.hpp"
#include "match/peer_verify.hpp"
#include "match/recheck.hpp"
#include "match/retold.hpp"
#include "match/solvers/matching_check.hpp"
#include "match/told_claim.hpp"

namespace llp::match {

namespace {

/// Asks of the pairs of a round what the choice that there was allows.
class PartnersAsked {
public:
    PartnersAsked(const Problem& problem, const Settings& typed, const Settings& both_ways)
        : roster_(problem, both_ways), choice_(partner_choice(roster_, typed)), partner_(roster_.size(), nobody) {}

    /// What is to be told of the pairs of a round, which may all be made.
    [[nodiscard]] Partnering told(const Partnering& pairs) const {
        std::vector<Couple> made;
        for (const auto& pair : pairs.pairs) {
            const Seats seats = std::minmax(*roster_.find(pair.a), *roster_.find(pair.b));
            made.push_back(choice_.locks.contains(seats) ? couple_of(roster_, seats) : *choice_.find(seats));
        }
        std::ranges::sort(made, {}, &Couple::seats);
        return partners_told(roster_, choice_, made);
    }

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
    const auto before = found.faults.size();
    Retold retold(found.faults);
    retold.figure("", "points of all pairs", sum.count(), round.partners->total.count());
    retold.figure("", "the total of the round", sum.count(), round.total.count());
    found.claims.push_back(
        {.claim = "total",
         .proved = found.faults.size() == before,
         .words = fmt::format("The points of the pairs add up to {}.", with_thousands(sum.count()))});
}

void check_gain(const std::string& of, const PartnerGain& follows, const PartnerGain& said, Retold& retold) {
    retold.parts(of, follows.parts, said.parts);
    retold.areas(of, follows.areas, said.areas);
    retold.found_by_peers(of, follows.found_by_peers, said.found_by_peers);
}

void check_pair(const PartnerPair& follows, const PartnerPair& said, Retold& retold) {
    const auto of = fmt::format("{} with {}", follows.a, follows.b);
    retold.schools("the two of " + of, {follows.a, follows.b}, {said.a, said.b});
    check_gain(of, follows.for_a, said.for_a, retold);
    check_gain(of, follows.for_b, said.for_b, retold);
    retold.metres(of, "apart", follows.apart, said.apart);
    retold.flag(of, "locked", follows.locked, said.locked);
    retold.names(of, "not known", follows.not_known, said.not_known);
}

std::string in_words(const std::vector<TakenPartner>& taken) {
    std::vector<std::string> words;
    for (const auto& [school, score, with, there] : taken) {
        words.push_back(fmt::format("{} for {} with {} for {}", school, score, with, there));
    }
    return words.empty() ? "nobody" : fmt::format("{}", fmt::join(words, ", "));
}

void check_left(const Unpartnered& follows, const Unpartnered& said, Retold& retold) {
    const auto of = fmt::format("{}, without a partner", follows.school);
    retold.word(of, "why", token(follows.why), token(said.why));
    retold.areas(of, follows.areas, said.areas);
    retold.found_by_peers(of, follows.found_by_peers, said.found_by_peers);
    retold.figure(of, "partners that it may have", follows.candidates, said.candidates);
    retold.figure(of, "refused", follows.refused, said.refused);
    retold.word(of, "partners that it could have", in_words(follows.taken), in_words(said.taken));
}

void check_lists(const Partnering& follow, const Partnering& said, Retold& retold) {
    for (std::size_t i = 0; i < follow.pairs.size(); ++i) {
        check_pair(follow.pairs[i], said.pairs[i], retold);
    }
    std::vector<Urn> left;
    std::vector<Urn> told;
    std::ranges::transform(follow.unmatched, std::back_inserter(left), &Unpartnered::school);
    std::ranges::transform(said.unmatched, std::back_inserter(told), &Unpartnered::school);
    std::ranges::sort(told);
    retold.schools("those without a partner", left, told);
    for (const auto& school : said.unmatched) {
        const auto found = std::ranges::find(follow.unmatched, school.school, &Unpartnered::school);
        if (found != follow.unmatched.end()) {
            check_left(*found, school, retold);
        }
    }
}

void check_told(const Round& round, const PartnersAsked& asked, PeerVerification& found) {
    if (!found.faults.empty()) {
        found.claims.push_back(
            {.claim = "told", .proved = false, .words = "Not looked at, as the round is not what it says."});
        return;
    }
    const auto& said = *round.partners;
    const auto follow = asked.told(said);
    Retold retold(found.faults);
    retold.word("", "the kind", "partners", round.kind);
    retold.figure("", "schools in the pool", follow.schools, said.schools);
    retold.figure("", "schools in the pool of the round", follow.schools, round.supported);
    retold.figure("", "pairs that every rule allows", follow.candidates, said.candidates);
    retold.figure("", "allowed pairs of the round", follow.candidates, round.candidates);
    retold.figure("", "pairs that could be made at once", follow.most_pairs, said.most_pairs);
    retold.figure("", "refused", follow.refused, said.refused);
    check_lists(follow, said, retold);
    found.claims.push_back(told_claim(
        "of each pair, of each school without a partner, of the pool and of how many pairs could be made at once",
        found));
}

/// Only of pairs that are `sound`: which may be made and add up.
void check_best(const Round& round, const PartnersAsked& asked, bool sound, PeerVerification& found) {
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
    const bool sound = found.faults.empty();
    check_told(round, asked, found);
    check_best(round, asked, sound, found);
    return found;
}

}  // namespace llp::match
