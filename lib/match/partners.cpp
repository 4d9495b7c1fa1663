#include "match/partners.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "match/inputs.hpp"
#include "match/partner_choice.hpp"
#include "match/partners_told.hpp"
#include "match/roster.hpp"
#include "match/solvers/sparse_matching.hpp"

namespace llp::match {

namespace {

/// The prices of the schools, as they are kept.
PartnerProof told_proof(const Roster& roster, const MatchingProof& proof) {
    PartnerProof told;
    for (std::size_t seat = 0; seat < roster.size(); ++seat) {
        if (proof.prices[seat] != 0) {
            told.prices.emplace_back(roster.urn(seat), proof.prices[seat]);
        }
    }
    for (const auto seat : proof.line) {
        told.line.push_back(roster.urn(seat));
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

}  // namespace

Round propose_partners(const Problem& problem, const Settings& settings) {
    const auto own = with_forbids_both_ways(settings);
    const Roster roster(problem, own);
    const auto choice = partner_choice(roster, settings);
    const auto best = best_couples(roster, choice);
    auto partners = partners_told(roster, choice, best.made);
    partners.proof = best.proof;
    Round round{.kind = "partners", .weights = settings.name, .digest = digest_of_inputs(problem, settings)};
    round.supported = partners.schools;
    round.candidates = partners.candidates;
    round.total = partners.total;
    round.partners = std::move(partners);
    return round;
}

}  // namespace llp::match
