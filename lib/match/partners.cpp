#include "match/partners.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "match/inputs.hpp"
#include "match/options.hpp"
#include "match/outcome.hpp"
#include "match/partner_choice.hpp"
#include "match/roster.hpp"
#include "match/rules/list.hpp"
#include "match/score.hpp"
#include "match/solvers/sparse_matching.hpp"
#include "model/area.hpp"

namespace llp::match {

namespace {

constexpr std::size_t most_taken = 3;

Urn urn_at(const Roster& roster, std::size_t position) {
    return *roster.who(position).party.urn();
}

/// The prices of the schools, as they are kept.
PartnerProof told_proof(const Roster& roster, const MatchingProof& proof) {
    PartnerProof told;
    for (std::size_t seat = 0; seat < roster.size(); ++seat) {
        if (proof.prices[seat] != 0) {
            told.prices.emplace_back(urn_at(roster, seat), proof.prices[seat]);
        }
    }
    for (const auto seat : proof.line) {
        told.line.push_back(urn_at(roster, seat));
    }
    for (const auto& [begin, end, price] : proof.blossoms) {
        told.sets.push_back({.begin = begin, .end = end, .price = price});
    }
    return told;
}

struct BestCouples {
    std::vector<Couple> made;  ///< By seats, the locked ones among them.
    PartnerProof proof;
};

BestCouples best_couples(const Roster& roster, const PartnerChoice& choice) {
    const Couples source(roster.size(), choice.couples);
    const auto sparse = solve_sparse_matching(source);
    if (const auto faults = faults_of(sparse, source); !faults.empty()) {
        raise<Error>("the partners found are not shown to be the best: {}", faults.front());
    }
    BestCouples best{.made = {}, .proof = told_proof(roster, sparse.matching.proof)};
    for (const auto position : sparse.matching.chosen) {
        const auto& edge = sparse.edges[position];
        best.made.push_back(*choice.find(std::minmax(std::size_t{edge.a}, std::size_t{edge.b})));
    }
    for (const auto& lock : choice.locks) {
        best.made.push_back(couple_of(roster, lock));
    }
    std::ranges::sort(best.made, {}, &Couple::seats);
    return best;
}

PartnerGain gain(const Roster& roster, std::size_t supported, std::size_t supporter) {
    const auto candidate = roster.candidate(supported, supporter);
    const auto& weights = roster.settings().weights;
    return {.parts = score_parts(candidate, weights),
            .areas = areas_by_part(candidate, weights),
            .found_by_peers = ids_of(met_by_peers(candidate.need, candidate.strength))};
}

std::vector<std::string> undecided_either_way(const Roster& roster, const Seats& pair,
                                              const std::vector<Rule>& in_force) {
    const auto there = undecided(roster, pair.first, pair.second, in_force);
    const auto back = undecided(roster, pair.second, pair.first, in_force);
    std::vector<std::string> names;
    for (const auto& rule : in_force) {
        if (std::ranges::find(there, rule.name) != there.end() || std::ranges::find(back, rule.name) != back.end()) {
            names.emplace_back(rule.name);
        }
    }
    return names;
}

/// Tells of the schools that are left, once it is known who is paired with whom.
class Left {
public:
    Left(const Roster& roster, const PartnerChoice& choice, const std::vector<Couple>& made)
        : roster_(roster), choice_(choice), of_(roster.size()) {
        std::vector<MatchingEdge> edges;
        for (const auto& couple : choice.couples) {
            const auto [a, b] = couple.seats;
            edges.push_back({static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), 1});
            of_[a].push_back(&couple);
            of_[b].push_back(&couple);
        }
        for (const auto& couple : made) {
            partner_[couple.seats.first] = &couple;
            partner_[couple.seats.second] = &couple;
        }
        islands_ = islands(static_cast<std::uint32_t>(roster.size()), edges);
    }

    [[nodiscard]] int most_pairs() const { return static_cast<int>(islands_.pairs + choice_.locks.size()); }
    [[nodiscard]] bool is_left(std::size_t seat) const { return !partner_.contains(seat); }

    [[nodiscard]] Unpartnered told(std::size_t seat) const {
        const auto refused = choice_.refused.find(seat);
        return {.school = urn_at(roster_, seat),
                .why = why(seat),
                .areas = ids_of(roster_.standing(seat).needs),
                .found_by_peers = ids_of(needs_found_by_peers(roster_.standing(seat))),
                .candidates = static_cast<int>(of_[seat].size()),
                .refused = refused == choice_.refused.end() ? Tally() : refused->second,
                .taken = taken(seat)};
    }

private:
    [[nodiscard]] Unpartnered::Why why(std::size_t seat) const {
        if (of_[seat].empty()) {
            return Unpartnered::Why::nobody;
        }
        return islands_.places[seat] == Islands::Place::island ? Unpartnered::Why::few_for_many
                                                               : Unpartnered::Why::points;
    }

    [[nodiscard]] std::vector<TakenPartner> taken(std::size_t seat) const {
        auto own = of_[seat];
        std::ranges::stable_sort(own, [](const Couple* a, const Couple* b) { return a->score > b->score; });
        std::vector<TakenPartner> best;
        for (const auto* const couple : own) {
            const auto other = couple->seats.first == seat ? couple->seats.second : couple->seats.first;
            const auto* const there = partner_.at(other);
            const auto with = there->seats.first == other ? there->seats.second : there->seats.first;
            best.push_back({.school = urn_at(roster_, other),
                            .score = couple->score,
                            .with = urn_at(roster_, with),
                            .score_there = there->score});
            if (best.size() == most_taken) {
                break;
            }
        }
        return best;
    }

    const Roster& roster_;
    const PartnerChoice& choice_;
    std::vector<std::vector<const Couple*>> of_;
    std::map<std::size_t, const Couple*> partner_;
    Islands islands_;
};

void tell_pairs(const Roster& roster, const PartnerChoice& choice, const std::vector<Couple>& made,
                Partnering& partners) {
    const auto in_force = rules_in_force(roster.settings().without);
    for (const auto& couple : made) {
        const auto [a, b] = couple.seats;
        partners.total += couple.score;
        partners.pairs.push_back({.a = urn_at(roster, a),
                                  .b = urn_at(roster, b),
                                  .score = couple.score,
                                  .for_a = gain(roster, a, b),
                                  .for_b = gain(roster, b, a),
                                  .apart = couple.apart,
                                  .locked = choice.locks.contains(couple.seats),
                                  .not_known = undecided_either_way(roster, couple.seats, in_force)});
    }
}

void tell_left(const Left& left, const PartnerChoice& choice, Partnering& partners) {
    partners.most_pairs = left.most_pairs();
    for (const auto seat : choice.pool) {
        if (left.is_left(seat)) {
            partners.unmatched.push_back(left.told(seat));
        }
        if (const auto refused = choice.refused.find(seat); refused != choice.refused.end()) {
            for (const auto& [rule, count] : refused->second) {
                partners.refused[rule] += count;
            }
        }
    }
}

}  // namespace

Round propose_partners(const Problem& problem, const Settings& settings) {
    const auto own = with_forbids_both_ways(settings);
    const Roster roster(problem, own);
    const auto choice = partner_choice(roster, settings);
    const auto best = best_couples(roster, choice);
    Partnering partners{.schools = static_cast<int>(choice.pool.size()),
                        .candidates = static_cast<int>(choice.couples.size() + choice.locks.size())};
    tell_pairs(roster, choice, best.made, partners);
    tell_left(Left(roster, choice, best.made), choice, partners);
    partners.proof = best.proof;
    Round round{.kind = "partners", .weights = settings.name, .digest = digest_of_inputs(problem, settings)};
    round.supported = partners.schools;
    round.candidates = partners.candidates;
    round.total = partners.total;
    round.partners = std::move(partners);
    return round;
}

}  // namespace llp::match
