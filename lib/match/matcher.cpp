#include "match/matcher.hpp"

#include <algorithm>

#include "match/equity_account.hpp"
#include "match/inputs.hpp"
#include "match/load_account.hpp"
#include "match/locks.hpp"
#include "match/outcome.hpp"
#include "match/score.hpp"

namespace llp::match {

namespace {

using Positions = std::vector<std::size_t>;
using Locks = std::vector<std::pair<std::size_t, std::size_t>>;

bool is_in_pool(const Someone& someone, Date day) {
    if (!someone.member || someone.guest) {
        return false;
    }
    if (someone.is_organisation()) {
        return true;
    }
    return someone.school && someone.school->state_funded && someone.school->is_open(day);
}

Positions supporters_of(const Roster& roster) {
    Positions pool;
    for (std::size_t i = 0; i < roster.size(); ++i) {
        if (is_in_pool(roster.who(i), roster.day())) {
            pool.push_back(i);
        }
    }
    return pool;
}

/// The pool, and whom a lock names as supporter.
Positions with_locked(Positions pool, const Locks& locks) {
    for (const auto& lock : locks) {
        pool.push_back(lock.second);
    }
    std::ranges::sort(pool);
    pool.erase(std::unique(pool.begin(), pool.end()), pool.end());
    return pool;
}

/// A lock can pair those who are otherwise not to be paired: a school of another authority, one without a need. Such a
/// pair is an option, and their only one.
void add_locked(const Roster& roster, const Locks& locks, Options& options) {
    const auto place = [](const Option& option) { return std::pair(option.supported, option.supporter); };
    for (const auto& lock : locks) {
        if (std::ranges::find(options.allowed, lock, place) == options.allowed.end()) {
            options.allowed.push_back(
                {.supported = lock.first,
                 .supporter = lock.second,
                 .score = score(roster.candidate(lock.first, lock.second), roster.settings().weights)});
        }
    }
    std::ranges::sort(options.allowed, {}, place);
}

/// Those in need who have not all the supporters that they are to have.
Positions wanting(const std::vector<Demand>& demands, const Positions& in_need) {
    Positions positions;
    for (const auto& demand : demands) {
        if (std::ranges::binary_search(in_need, demand.supported)) {
            positions.push_back(demand.supported);
        }
    }
    return positions;
}

}  // namespace

Positions schools_in_need(const Roster& roster) {
    Positions in_need;
    for (std::size_t i = 0; i < roster.size(); ++i) {
        const auto& someone = roster.who(i);
        if (!someone.is_organisation() && !someone.outside && is_in_pool(someone, roster.day()) &&
            !roster.standing(i).needs.empty()) {
            in_need.push_back(i);
        }
    }
    return in_need;
}

Round propose(const Problem& problem, const Settings& settings) {
    const Roster roster(problem, settings);
    const auto locks = checked_locks(roster);
    const auto in_need = schools_in_need(roster);
    const auto pool = supporters_of(roster);
    const Wanted wanted{
        .demands = demands(roster, in_need, locks), .supporters = with_locked(pool, locks), .locks = settings.locks};
    auto options = tried(roster, wanting(wanted.demands, in_need), pool);
    add_locked(roster, locks, options);
    auto round = decided(roster, wanted, options, Scoring::by_weights);
    round.digest = digest_of_inputs(problem, settings);
    round.accounts = {.equity = equity_account(roster, problem.fsm, round),
                      .load = load_account(roster, options.allowed, round)};
    return round;
}

}  // namespace llp::match
