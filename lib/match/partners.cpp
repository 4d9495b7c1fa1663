#include "match/partners.hpp"

#include <algorithm>
#include <set>

#include "core/error.hpp"
#include "match/inputs.hpp"
#include "match/options.hpp"
#include "match/outcome.hpp"
#include "match/roster.hpp"
#include "match/rules/list.hpp"
#include "match/score.hpp"
#include "match/solvers/sparse_matching.hpp"
#include "model/area.hpp"

namespace llp::match {

namespace {

constexpr std::size_t most_taken = 3;
constexpr std::int64_t most_weight = std::int64_t{1} << 60U;

using Positions = std::vector<std::size_t>;
using Seats = std::pair<std::size_t, std::size_t>;  ///< Of the roster, the lesser first.

Urn urn_at(const Roster& roster, std::size_t position) {
    return *roster.who(position).party.urn();
}

Seats ordered(std::size_t a, std::size_t b) {
    return std::minmax(a, b);
}

Seats seats_of(const Roster& roster, const Pair& pair, std::string_view asked) {
    for (const auto& party : {pair.first, pair.second}) {
        if (!party.urn()) {
            raise<UsageError>("{} names {}: only schools can be partners", asked, party);
        }
        if (!roster.find(party)) {
            throw UsageError(fmt::format("{} names {}, which is not among those to be paired", asked, party),
                             "check the number");
        }
    }
    if (pair.first == pair.second) {
        raise<UsageError>("{} pairs {} with itself", asked, pair.first);
    }
    return ordered(*roster.find(pair.first), *roster.find(pair.second));
}

std::set<Seats> seats_of(const Roster& roster, const std::vector<Pair>& pairs, std::string_view asked) {
    std::set<Seats> seats;
    for (const auto& pair : pairs) {
        seats.insert(seats_of(roster, pair, asked));
    }
    return seats;
}

/// The first rule that refuses that the first be supported by the second, or else the second by the first.
std::optional<Refusal> refusal_either_way(const Roster& roster, const Seats& pair, const std::vector<Rule>& in_force) {
    const auto refusal = first_refusal(roster, pair.first, pair.second, in_force);
    return refusal ? refusal : first_refusal(roster, pair.second, pair.first, in_force);
}

void check_lock(const Roster& roster, const Seats& lock, const std::vector<Rule>& in_force,
                std::set<std::size_t>& locked) {
    const auto a = urn_at(roster, lock.first);
    const auto b = urn_at(roster, lock.second);
    if (const auto refusal = refusal_either_way(roster, lock, in_force)) {
        throw UnmetError(fmt::format("the lock {}:{} cannot be met: {} ({})", a, b, refusal->rule, refusal->why),
                         fmt::format("drop the lock, or switch the rule off with --without {}", refusal->rule));
    }
    for (const auto position : {lock.first, lock.second}) {
        if (roster.has_partner(position)) {
            throw UnmetError(
                fmt::format("the lock {}:{} cannot be met: {} has a partner already", a, b, urn_at(roster, position)),
                fmt::format("drop the lock, or see what runs: llp school show {}", urn_at(roster, position)));
        }
        if (!locked.insert(position).second) {
            throw UnmetError(fmt::format("the lock {}:{} cannot be met: {} is locked to another school already", a, b,
                                         urn_at(roster, position)),
                             "a school has one partner: drop one of the locks");
        }
    }
}

/// The locks; each school in one at most.
std::set<Seats> checked_locks(const Roster& roster, const std::set<Seats>& forbids) {
    auto locks = seats_of(roster, roster.settings().locks, "--lock");
    const auto in_force = rules_in_force(roster.settings().without);
    std::set<std::size_t> locked;
    for (const auto& lock : locks) {
        if (forbids.contains(lock)) {
            raise<UsageError>("{}:{} is both locked and forbidden", urn_at(roster, lock.first),
                              urn_at(roster, lock.second));
        }
        check_lock(roster, lock, in_force, locked);
    }
    return locks;
}

/// A person forbids a pair, whichever way it is written.
Settings with_forbids_both_ways(Settings settings) {
    const auto typed = settings.forbids;
    for (const auto& [one, other] : typed) {
        settings.forbids.emplace_back(other, one);
    }
    return settings;
}

Positions pool_of(const Roster& roster) {
    Positions pool;
    for (std::size_t i = 0; i < roster.size(); ++i) {
        const auto& someone = roster.who(i);
        if (someone.school && someone.member && !someone.guest && !someone.outside && someone.school->state_funded &&
            someone.school->is_open(roster.day()) && !roster.has_partner(i)) {
            pool.push_back(i);
        }
    }
    return pool;
}

/// Two schools that may be partners.
struct Couple {
    Seats seats;
    Points score;
    std::optional<Metres> apart;
};

Couple couple_of(const Roster& roster, const Seats& seats) {
    const auto there = roster.candidate(seats.first, seats.second);
    const auto& weights = roster.settings().weights;
    return {.seats = seats,
            .score = score(there, weights) + score(roster.candidate(seats.second, seats.first), weights),
            .apart = apart(there)};
}

/// What may be chosen, and what took the rest out.
struct Choice {
    Positions pool;
    std::set<Seats> locks;
    std::set<std::size_t> locked;
    std::vector<Couple> couples;  ///< By seats; without those of locked schools.
    std::map<std::size_t, Tally> refused;
};

const Option* find_option(const std::vector<Option>& options, std::size_t supported, std::size_t supporter) {
    const auto place = [](const Option& option) { return std::pair(option.supported, option.supporter); };
    const auto found = std::ranges::lower_bound(options, std::pair(supported, supporter), {}, place);
    return found != options.end() && place(*found) == std::pair(supported, supporter) ? &*found : nullptr;
}

/// To that rule a need that is not known is no reason to refuse; partners are made on what is known.
bool asks_for_needs(const std::vector<Rule>& in_force) {
    return std::ranges::find(in_force, "nothing-to-offer", &Rule::name) != in_force.end();
}

/// Why a pair of which one way is allowed is not to be made; none where it is.
std::string obstacle(const Roster& roster, const Choice& choice, const Option& option, const Option* back,
                     const std::vector<Rule>& in_force) {
    if (back == nullptr) {
        const auto refusal = first_refusal(roster, option.supporter, option.supported, in_force);
        return refusal ? std::string(refusal->rule) : std::string("forbidden");
    }
    if (choice.locked.contains(option.supporter)) {
        return "locked";
    }
    if (asks_for_needs(in_force) &&
        (roster.standing(option.supported).needs.empty() || roster.standing(option.supporter).needs.empty())) {
        return "no-need-known";
    }
    return option.score + back->score > Points(0) ? "" : "no-points";
}

Choice choice_of(const Roster& roster, std::set<Seats> locks) {
    Choice choice{.pool = pool_of(roster), .locks = std::move(locks), .locked = {}, .couples = {}, .refused = {}};
    for (const auto& [a, b] : choice.locks) {
        choice.locked.insert({a, b});
    }
    const auto in_force = rules_in_force(roster.settings().without);
    auto options = tried(roster, choice.pool, choice.pool);
    choice.refused = std::move(options.refused);
    for (const auto& option : options.allowed) {
        const auto* const back = find_option(options.allowed, option.supporter, option.supported);
        const auto why = obstacle(roster, choice, option, back, in_force);
        if (!why.empty()) {
            ++choice.refused[option.supported][why];
        } else if (option.supported < option.supporter && !choice.locked.contains(option.supported)) {
            choice.couples.push_back({.seats = {option.supported, option.supporter},
                                      .score = option.score + back->score,
                                      .apart = option.apart});
        }
    }
    return choice;
}

/// The couples as a graph: nodes are the seats of the roster. A point weighs more than all metres together.
class Couples : public MatchingSource {
public:
    Couples(std::size_t nodes, const std::vector<Couple>& couples) : nodes_(nodes), couples_(couples) {
        std::int64_t most = 0;
        for (const auto& couple : couples) {
            furthest_ = std::max(furthest_, couple.apart.value_or(Metres(0)).count());
            most = std::max(most, couple.score.count());
        }
        const auto half = static_cast<std::int64_t>(nodes / 2 + 1);
        scale_ = 1 + half * furthest_;
        if (most > most_weight / matching_price_scale / half / scale_) {
            raise<InputError>("scores of up to {} points are too great to be added up exactly", most);
        }
    }

    [[nodiscard]] std::uint32_t nodes() const override { return static_cast<std::uint32_t>(nodes_); }
    void find(std::uint32_t node, std::vector<Other>& others) const override {
        auto next = std::ranges::lower_bound(couples_, node, {}, [](const Couple& one) { return one.seats.first; });
        for (; next != couples_.end() && next->seats.first == node; ++next) {
            others.push_back({static_cast<std::uint32_t>(next->seats.second), weight(*next)});
        }
    }

private:
    [[nodiscard]] std::int64_t weight(const Couple& couple) const {
        return couple.score.count() * scale_ - couple.apart.value_or(Metres(furthest_)).count();
    }

    std::size_t nodes_;
    const std::vector<Couple>& couples_;
    std::int64_t furthest_ = 0;
    std::int64_t scale_ = 1;
};

const Couple& couple_at(const std::vector<Couple>& couples, const Seats& seats) {
    return *std::ranges::lower_bound(couples, seats, {}, &Couple::seats);
}

/// The couples to be made, the locked ones among them; by seats.
std::vector<Couple> best_couples(const Roster& roster, const Choice& choice) {
    const Couples source(roster.size(), choice.couples);
    const auto sparse = solve_sparse_matching(source);
    if (const auto faults = faults_of(sparse, source); !faults.empty()) {
        raise<Error>("the partners found are not shown to be the best: {}", faults.front());
    }
    std::vector<Couple> made;
    for (const auto position : sparse.matching.chosen) {
        made.push_back(couple_at(choice.couples, ordered(sparse.edges[position].a, sparse.edges[position].b)));
    }
    for (const auto& lock : choice.locks) {
        made.push_back(couple_of(roster, lock));
    }
    std::ranges::sort(made, {}, &Couple::seats);
    return made;
}

PartnerGain gain(const Roster& roster, std::size_t supported, std::size_t supporter) {
    const auto candidate = roster.candidate(supported, supporter);
    const auto& weights = roster.settings().weights;
    return {.parts = score_parts(candidate, weights), .areas = areas_by_part(candidate, weights)};
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
    Left(const Roster& roster, const Choice& choice, const std::vector<Couple>& made)
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
                .areas = needed_areas(roster_.standing(seat)),
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
    const Choice& choice_;
    std::vector<std::vector<const Couple*>> of_;
    std::map<std::size_t, const Couple*> partner_;
    Islands islands_;
};

void tell_pairs(const Roster& roster, const Choice& choice, const std::vector<Couple>& made, Partnering& partners) {
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

void tell_left(const Left& left, const Choice& choice, Partnering& partners) {
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
    const auto forbids = seats_of(roster, settings.forbids, "--forbid");
    const auto choice = choice_of(roster, checked_locks(roster, forbids));
    const auto made = best_couples(roster, choice);
    Partnering partners{.schools = static_cast<int>(choice.pool.size()),
                        .candidates = static_cast<int>(choice.couples.size() + choice.locks.size())};
    tell_pairs(roster, choice, made, partners);
    tell_left(Left(roster, choice, made), choice, partners);
    Round round{.kind = "partners", .weights = settings.name, .digest = digest_of_inputs(problem, settings)};
    round.supported = partners.schools;
    round.candidates = partners.candidates;
    round.total = partners.total;
    round.partners = std::move(partners);
    return round;
}

}  // namespace llp::match
