#include "match/stability.hpp"

#include <algorithm>
#include <set>

#include "core/error.hpp"
#include "match/keeping.hpp"
#include "match/matcher.hpp"
#include "match/solvers/keep_frontier.hpp"

namespace llp::match {

namespace {

/// Pairs of the earlier round that a plan could have, whether allowed or not: those that it lacks are its changes.
int pairs_at_stake(const Round& round) {
    return static_cast<int>(std::ranges::count_if(round.keeping->pairs, [](const KeptPair& pair) {
        return pair.fate == KeptFate::kept || pair.fate == KeptFate::changed || pair.fate == KeptFate::refused;
    }));
}

KeptSums solve_at(const PlainOptions& plain, const KeepRate& rate) {
    auto problem = plain.problem();
    problem.keep = rate;
    const auto sparse = solve_sparse(std::move(problem), plain);
    if (sparse.answer.kind != FlowAnswer::Kind::optimal) {
        throw InputError("the scores are too great to be added up exactly", "divide them all by the same number");
    }
    KeptSums sums;
    for (const auto position : sparse.answer.chosen) {
        const auto& edge = sparse.problem.edges[position];
        sums.kept += edge.kept ? 1 : 0;
        sums.weight += edge.weight;
    }
    return sums;
}

std::vector<TradeOff> trade_offs(const Preparation& prepared, int at_stake) {
    const PlainOptions plain(prepared.roster, prepared.wanted, prepared.options.allowed);
    std::vector<TradeOff> list;
    for (const auto& [sums, from] : keep_frontier([&](const KeepRate& rate) { return solve_at(plain, rate); })) {
        list.push_back({.changes = at_stake - static_cast<int>(sums.kept),
                        .points = Points(static_cast<std::int64_t>(sums.weight)),
                        .from = from});
    }
    return list;
}

std::string why_so_many(const Round& round) {
    const auto& pairs = round.keeping->pairs;
    const auto refused = std::ranges::count(pairs, KeptFate::refused, &KeptPair::fate);
    const auto unfair = std::ranges::count_if(pairs, [](const KeptPair& pair) { return pair.rule == "fair"; });
    std::string why;
    if (refused > 0) {
        why += fmt::format("; {} of its pairs {} no longer allowed", refused, refused == 1 ? "is" : "are");
    }
    if (unfair > 0) {
        why += fmt::format("; {} {} worse than the worst pair need be (--no-fair lets them stay)", unfair,
                           unfair == 1 ? "is" : "are");
    }
    return why;
}

/// The last trade-off with so few changes.
const TradeOff& chosen(const std::vector<TradeOff>& frontier, int most, bool fair, const Round& round) {
    const auto beyond = std::ranges::find_if(frontier, [&](const TradeOff& each) { return each.changes > most; });
    if (beyond == frontier.begin()) {
        const auto fewest = frontier.front().changes;
        throw UnmetError(
            fmt::format("no plan that serves as many schools{} changes {} pairs of '{}' or fewer: the fewest are {}{}",
                        fair ? " and is as fair" : "", most, round.keeping->round, fewest, why_so_many(round)),
            fmt::format("allow them with --max-changes {}, or see what it costs with --keep {}", fewest,
                        round.keeping->round));
    }
    return *(beyond - 1);
}

/// `propose` makes the round of the settings; `prepare` makes the pairs ready from which it is chosen.
template <typename Propose, typename Prepare>
Round keeping_round(Settings settings, const std::optional<int>& most, Propose propose, Prepare prepare) {
    auto round = propose(settings);
    auto frontier = trade_offs(prepare(settings), pairs_at_stake(round));
    if (most) {
        settings.keep->rate = chosen(frontier, *most, settings.fair, round).from;
        round = propose(settings);
        round.keeping->most = most;
        round.keeping->bound = bound_at(*round.keeping, *most);
    }
    round.keeping->frontier = std::move(frontier);
    return round;
}

}  // namespace

Round propose_keeping(const Problem& problem, Settings settings, const std::optional<int>& most) {
    return keeping_round(
        std::move(settings), most, [&](const Settings& own) { return propose(problem, own); },
        [&](const Settings& own) { return prepare(problem, own); });
}

Round propose_keeping_from_scores(const std::vector<ScoreRow>& rows, const Problem& problem, Settings settings,
                                  const std::optional<int>& most) {
    return keeping_round(
        std::move(settings), most, [&](const Settings& own) { return propose_from_scores(rows, problem, own); },
        [&](const Settings& own) {
            auto sorted = rows;
            return prepare_from_scores(sorted, problem, own);
        });
}

}  // namespace llp::match
