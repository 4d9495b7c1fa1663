#include "match/partners_told.hpp"

#include <algorithm>

#include "match/options.hpp"
#include "match/outcome.hpp"
#include "match/rules/list.hpp"
#include "match/score.hpp"
#include "match/solvers/matching.hpp"
#include "model/area.hpp"

namespace llp::match {

namespace {

constexpr std::size_t most_taken = 3;

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
        return {.school = roster_.urn(seat),
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
            const auto found = partner_.find(other);
            if (found == partner_.end()) {
                continue;
            }
            const auto* const there = found->second;
            const auto with = there->seats.first == other ? there->seats.second : there->seats.first;
            best.push_back({.school = roster_.urn(other),
                            .score = couple->score,
                            .with = roster_.urn(with),
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
        partners.pairs.push_back({.a = roster.urn(a),
                                  .b = roster.urn(b),
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

Partnering partners_told(const Roster& roster, const PartnerChoice& choice, const std::vector<Couple>& made) {
    Partnering partners{.schools = static_cast<int>(choice.pool.size()),
                        .candidates = static_cast<int>(choice.couples.size() + choice.locks.size())};
    tell_pairs(roster, choice, made, partners);
    tell_left(Left(roster, choice, made), choice, partners);
    return partners;
}

}  // namespace llp::match
