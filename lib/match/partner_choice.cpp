#include "match/partner_choice.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "match/options.hpp"
#include "match/rules/list.hpp"
#include "match/score.hpp"

namespace llp::match {

namespace {

constexpr std::int64_t most_weight = std::int64_t{1} << 60U;

using Positions = std::vector<std::size_t>;

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
    const auto a = roster.urn(lock.first);
    const auto b = roster.urn(lock.second);
    if (const auto refusal = refusal_either_way(roster, lock, in_force)) {
        throw UnmetError(fmt::format("the lock {}:{} cannot be met: {} ({})", a, b, refusal->rule, refusal->why),
                         fmt::format("drop the lock, or switch the rule off with --without {}", refusal->rule));
    }
    for (const auto position : {lock.first, lock.second}) {
        if (roster.has_partner(position)) {
            throw UnmetError(
                fmt::format("the lock {}:{} cannot be met: {} has a partner already", a, b, roster.urn(position)),
                fmt::format("drop the lock, or see what runs: llp school show {}", roster.urn(position)));
        }
        if (!locked.insert(position).second) {
            throw UnmetError(fmt::format("the lock {}:{} cannot be met: {} is locked to another school already", a, b,
                                         roster.urn(position)),
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
            raise<UsageError>("{}:{} is both locked and forbidden", roster.urn(lock.first), roster.urn(lock.second));
        }
        check_lock(roster, lock, in_force, locked);
    }
    return locks;
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
std::string obstacle(const Roster& roster, const PartnerChoice& choice, const Option& option, const Option* back,
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

PartnerChoice choice_of(const Roster& roster, std::set<Seats> locks) {
    PartnerChoice choice{
        .pool = pool_of(roster), .locks = std::move(locks), .locked = {}, .couples = {}, .refused = {}};
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

}  // namespace

const Couple* PartnerChoice::find(const Seats& seats) const {
    const auto found = std::ranges::lower_bound(couples, seats, {}, &Couple::seats);
    return found != couples.end() && found->seats == seats ? &*found : nullptr;
}

Settings with_forbids_both_ways(Settings settings) {
    const auto typed = settings.forbids;
    for (const auto& [one, other] : typed) {
        settings.forbids.emplace_back(other, one);
    }
    return settings;
}

PartnerChoice partner_choice(const Roster& roster, const Settings& settings) {
    const auto forbids = seats_of(roster, settings.forbids, "--forbid");
    return choice_of(roster, checked_locks(roster, forbids));
}

Couple couple_of(const Roster& roster, const Seats& seats) {
    const auto there = roster.candidate(seats.first, seats.second);
    const auto& weights = roster.settings().weights;
    return {.seats = seats,
            .score = score(there, weights) + score(roster.candidate(seats.second, seats.first), weights),
            .apart = apart(there)};
}

Couples::Couples(std::size_t nodes, const std::vector<Couple>& couples) : nodes_(nodes), couples_(couples) {
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

void Couples::find(std::uint32_t node, std::vector<Other>& others) const {
    auto next = std::ranges::lower_bound(couples_, node, {}, [](const Couple& one) { return one.seats.first; });
    for (; next != couples_.end() && next->seats.first == node; ++next) {
        others.push_back({static_cast<std::uint32_t>(next->seats.second), weight(*next)});
    }
}

std::int64_t Couples::weight(const Couple& couple) const {
    return couple.score.count() * scale_ - couple.apart.value_or(Metres(furthest_)).count();
}

}  // namespace llp::match
