#include "match/scores.hpp"

#include <algorithm>
#include <tuple>

#include "core/error.hpp"
#include "match/equity_account.hpp"
#include "match/inputs.hpp"
#include "match/load_account.hpp"
#include "match/locks.hpp"
#include "match/outcome.hpp"
#include "match/rules/list.hpp"

namespace llp::match {

namespace {

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
            options.allowed.push_back({.supported = supported, .supporter = supporter, .score = row.score});
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

Round propose_from_scores(std::vector<ScoreRow> rows, const Problem& problem, const Settings& settings) {
    put_in_order(rows);
    const Roster roster(problem, settings, listed(rows));
    const auto locks = checked_locks(roster);
    refuse_unlisted(rows, settings.locks);
    const Wanted wanted{.demands = demands(roster, positions(roster, rows, &ScoreRow::supported), locks),
                        .supporters = positions(roster, rows, &ScoreRow::supporter),
                        .locks = settings.locks};
    const auto options = options_among(roster, rows, wanted.demands);
    auto round = decided(roster, wanted, options, Scoring::as_given);
    round.digest = digest_of_inputs(problem, settings, rows);
    round.accounts = {.equity = equity_account(roster, problem.fsm, round),
                      .load = load_account(roster, options.allowed, round)};
    return round;
}

}  // namespace llp::match
