#include "match/matcher.hpp"

#include <algorithm>

#include "match/inputs.hpp"
#include "match/locks.hpp"
#include "match/outcome.hpp"

namespace llp::match {

namespace {

using Positions = std::vector<std::size_t>;
using Locks = std::vector<std::pair<std::size_t, std::size_t>>;

bool is_in_pool(const Someone& someone, Date day) {
    if (!someone.member) {
        return false;
    }
    if (!someone.party.urn()) {
        return true;
    }
    return someone.school && someone.school->state_funded && someone.school->is_open(day);
}

void tidy(Positions& positions) {
    std::ranges::sort(positions);
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

Positions supporters_of(const Roster& roster, const Locks& locks) {
    Positions pool;
    for (std::size_t i = 0; i < roster.size(); ++i) {
        if (is_in_pool(roster.who(i), roster.day())) {
            pool.push_back(i);
        }
    }
    for (const auto& lock : locks) {
        pool.push_back(lock.second);
    }
    tidy(pool);
    return pool;
}

Positions supported_of(const Roster& roster, const Locks& locks) {
    Positions supported;
    for (std::size_t i = 0; i < roster.size(); ++i) {
        const auto& someone = roster.who(i);
        if (someone.party.urn() && is_in_pool(someone, roster.day()) && !roster.standing(i).needs.empty()) {
            supported.push_back(i);
        }
    }
    for (const auto& lock : locks) {
        supported.push_back(lock.first);
    }
    tidy(supported);
    return supported;
}

Positions wanting(const std::vector<Demand>& demands) {
    Positions positions;
    for (const auto& demand : demands) {
        positions.push_back(demand.supported);
    }
    return positions;
}

}  // namespace

Round propose(const Problem& problem, const Settings& settings) {
    const Roster roster(problem, settings);
    const auto locks = checked_locks(roster);
    const Wanted wanted{.demands = demands(roster, supported_of(roster, locks), locks),
                        .supporters = supporters_of(roster, locks),
                        .locks = settings.locks};
    const auto options = tried(roster, wanting(wanted.demands), wanted.supporters);
    auto round = decided(roster, wanted, options, Scoring::by_weights);
    round.digest = digest_of_inputs(problem, settings);
    return round;
}

}  // namespace llp::match
