#include "match/preparation.hpp"

#include <algorithm>
#include <tuple>

#include "core/error.hpp"
#include "match/locks.hpp"
#include "match/outcome.hpp"
#include "match/rules/list.hpp"
#include "match/score.hpp"

namespace llp::match {

namespace {

using Positions = std::vector<std::size_t>;
using Locks = std::vector<std::pair<std::size_t, std::size_t>>;

bool is_in_pool(const Roster& roster, std::size_t position) {
    const auto& someone = roster.who(position);
    if (!someone.member || someone.guest || roster.is_withdrawn(someone.party)) {
        return false;
    }
    if (someone.is_organisation()) {
        return true;
    }
    return someone.school && someone.school->state_funded && someone.school->is_open(roster.day());
}

Positions supporters_of(const Roster& roster) {
    Positions pool;
    for (std::size_t i = 0; i < roster.size(); ++i) {
        if (is_in_pool(roster, i)) {
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
            const auto candidate = roster.candidate(lock.first, lock.second);
            options.allowed.push_back({.supported = lock.first,
                                       .supporter = lock.second,
                                       .score = score(candidate, roster.settings().weights),
                                       .apart = apart(candidate),
                                       .kept = candidate.tie.kept,
                                       .keep = candidate.tie.keep});
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

std::tuple<const Party&, const Party&> pair_of(const ScoreRow& row) noexcept {
    return {row.supported, row.supporter};
}

void put_in_order(std::vector<ScoreRow>& rows) {
    std::ranges::sort(rows, [](const ScoreRow& a, const ScoreRow& b) { return pair_of(a) < pair_of(b); });
    const auto twice =
        std::ranges::adjacent_find(rows, [](const ScoreRow& a, const ScoreRow& b) { return pair_of(a) == pair_of(b); });
    if (twice != rows.end()) {
        raise<InputError>("the scores list {} with {} twice", twice->supported, twice->supporter);
    }
    for (const auto& row : rows) {
        if (row.supported == row.supporter) {
            raise<InputError>("the scores list {} with itself", row.supported);
        }
    }
}

std::vector<Party> listed(const std::vector<ScoreRow>& rows) {
    std::vector<Party> parties;
    for (const auto& row : rows) {
        parties.push_back(row.supported);
        parties.push_back(row.supporter);
    }
    return parties;
}

std::vector<std::size_t> positions(const Roster& roster, const std::vector<ScoreRow>& rows, Party ScoreRow::*side) {
    std::set<std::size_t> found;
    for (const auto& row : rows) {
        found.insert(*roster.find(row.*side));
    }
    return {found.begin(), found.end()};
}

bool is_wanted(const std::vector<Demand>& demands, std::size_t supported) {
    return std::ranges::binary_search(demands, supported, {}, &Demand::supported);
}

Options options_among(const Roster& roster, const std::vector<ScoreRow>& rows, const std::vector<Demand>& demands) {
    const auto in_force = rules_in_force(roster.settings().without);
    Options options;
    for (const auto& row : rows) {
        const auto supported = *roster.find(row.supported);
        const auto supporter = *roster.find(row.supporter);
        if (!is_wanted(demands, supported)) {
            continue;
        }
        if (is_forbidden(roster, supported, supporter)) {
            ++options.refused[supported]["forbidden"];
        } else if (const auto refusal = first_refusal(roster, supported, supporter, in_force)) {
            ++options.refused[supported][std::string(refusal->rule)];
        } else {
            const auto candidate = roster.candidate(supported, supporter);
            options.allowed.push_back({.supported = supported,
                                       .supporter = supporter,
                                       .score = row.score + candidate.tie.keep,
                                       .apart = apart(candidate),
                                       .kept = candidate.tie.kept,
                                       .keep = candidate.tie.keep});
        }
    }
    return options;
}

void refuse_unlisted(const std::vector<ScoreRow>& rows, const std::vector<Pair>& locks) {
    for (const auto& lock : locks) {
        const bool found = std::ranges::any_of(
            rows, [&](const ScoreRow& row) { return row.supported == lock.first && row.supporter == lock.second; });
        if (!found) {
            throw UnmetError(
                fmt::format("the lock {}:{} cannot be met: the scores do not list it", lock.first, lock.second),
                "add a line for the pair, or drop the lock");
        }
    }
}

}  // namespace

const Option* find_option(const Preparation& prepared, const Pair& pair) {
    const auto supported = prepared.roster.find(pair.first);
    const auto supporter = prepared.roster.find(pair.second);
    if (!supported || !supporter) {
        return nullptr;
    }
    const auto& allowed = prepared.options.allowed;
    const auto place = [](const Option& option) { return std::pair(option.supported, option.supporter); };
    const auto found = std::ranges::lower_bound(allowed, std::pair(*supported, *supporter), {}, place);
    return found != allowed.end() && place(*found) == std::pair(*supported, *supporter) ? &*found : nullptr;
}

Positions schools_in_need(const Roster& roster) {
    Positions in_need;
    for (std::size_t i = 0; i < roster.size(); ++i) {
        const auto& someone = roster.who(i);
        if (!someone.is_organisation() && !someone.outside && is_in_pool(roster, i) &&
            !roster.standing(i).needs.empty()) {
            in_need.push_back(i);
        }
    }
    return in_need;
}

Preparation prepare(const Problem& problem, const Settings& settings) {
    Roster roster(problem, settings);
    const auto locks = checked_locks(roster);
    const auto in_need = schools_in_need(roster);
    const auto pool = supporters_of(roster);
    Wanted wanted{
        .demands = demands(roster, in_need, locks), .supporters = with_locked(pool, locks), .locks = settings.locks};
    auto options = tried(roster, wanting(wanted.demands, in_need), pool);
    add_locked(roster, locks, options);
    return {.roster = std::move(roster), .wanted = std::move(wanted), .options = std::move(options)};
}

Preparation prepare_from_scores(std::vector<ScoreRow>& rows, const Problem& problem, const Settings& settings) {
    put_in_order(rows);
    Roster roster(problem, settings, listed(rows));
    const auto locks = checked_locks(roster);
    refuse_unlisted(rows, settings.locks);
    Wanted wanted{.demands = demands(roster, positions(roster, rows, &ScoreRow::supported), locks),
                  .supporters = positions(roster, rows, &ScoreRow::supporter),
                  .locks = settings.locks};
    auto options = options_among(roster, rows, wanted.demands);
    return {.roster = std::move(roster), .wanted = std::move(wanted), .options = std::move(options)};
}

}  // namespace llp::match
