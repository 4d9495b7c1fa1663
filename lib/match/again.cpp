#include "match/again.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/error.hpp"
#include "match/certify.hpp"

namespace llp::match {

namespace {

std::set<Party> served_by(const Outline& outline) {
    std::set<Party> served;
    for (const auto& pair : outline.pairs) {
        served.insert(pair.first);
    }
    return served;
}

std::int64_t urgent_among(const std::set<Party>& schools, const Roster& roster) {
    return std::ranges::count_if(schools, [&](const Party& school) {
        const auto at = roster.find(school);
        return at && roster.standing(*at).urgent;
    });
}

std::vector<Move> moves_between(const Outline& before, const Outline& after, const Party& but) {
    std::vector<Pair> changed;
    std::ranges::set_symmetric_difference(before.pairs, after.pairs, std::back_inserter(changed));
    std::vector<Move> moves;
    for (const auto& [school, supporter] : changed) {
        if (school != but && (moves.empty() || moves.back().supported != school)) {
            moves.push_back(
                {.supported = school, .before = supporters_of(before, school), .after = supporters_of(after, school)});
        }
    }
    return moves;
}

Pair pair_of(const Roster& roster, const Option& option) {
    return {roster.who(option.supported).party, roster.who(option.supporter).party};
}

int locks_of(const Wanted& wanted, const Party& supported) {
    std::set<Party> locked;
    for (const auto& lock : wanted.locks) {
        if (lock.first == supported) {
            locked.insert(lock.second);
        }
    }
    return static_cast<int>(locked.size());
}

/// The pairs to begin with, as far as they may still be made and are not made anyway.
void add_start(const Preparation& prepared, const PlainOptions& plain, const Start& start, FlowProblem& problem) {
    problem.floor_guess = start.floor;
    std::set<std::pair<std::uint32_t, std::uint32_t>> wanted;
    for (const auto& pair : start.pairs) {
        const auto supported = prepared.roster.find(pair.first);
        const auto supporter = prepared.roster.find(pair.second);
        const auto row = supported ? plain.row_of(*supported) : std::nullopt;
        const auto column = supporter ? plain.column_of(*supporter) : std::nullopt;
        if (row && column) {
            wanted.emplace(*row, *column);
        }
    }
    std::vector<ProofCheck::Pair> own;
    for (auto next = wanted.begin(); next != wanted.end();) {
        const auto row = next->first;
        own.clear();
        plain.find(row, own);
        std::erase_if(own, [&](const auto& pair) { return !wanted.contains({row, pair.column}); });
        std::ranges::transform(own, std::back_inserter(problem.edges), [](const ProofCheck::Pair& pair) {
            return FlowEdge{.row = pair.row,
                            .column = pair.column,
                            .weight = pair.weight,
                            .metres = pair.metres,
                            .kept = pair.kept};
        });
        next = std::find_if(next, wanted.end(), [row](const auto& pair) { return pair.first != row; });
    }
}

std::optional<Outline> decide(const Preparation& prepared, const Wanted& wanted, const Start& start) {
    const auto& allowed = prepared.options.allowed;
    const PlainOptions plain(prepared.roster, wanted, allowed);
    auto problem = plain.problem();
    add_start(prepared, plain, start, problem);
    const auto sparse = solve_sparse(std::move(problem), plain);
    if (sparse.answer.kind != FlowAnswer::Kind::optimal) {
        return std::nullopt;
    }
    Outline outline;
    for (const auto position : sparse.answer.chosen) {
        const auto& option = allowed[plain.position_of(sparse.problem.edges[position])];
        outline.pairs.push_back(pair_of(prepared.roster, option));
        outline.total += option.score;
    }
    std::ranges::sort(outline.pairs);
    return outline;
}

/// Pairs of the earlier round that is to be kept.
std::int64_t kept_among(const Outline& outline, const Roster& roster) {
    const auto& keep = roster.settings().keep;
    return !keep ? 0 : std::ranges::count_if(outline.pairs, [&](const Pair& pair) {
        return std::ranges::binary_search(keep->pairs, pair);
    });
}

}  // namespace

Outline outline_of(const Round& round) {
    Outline outline{.pairs = {}, .total = round.total};
    for (const auto& pair : round.pairs) {
        outline.pairs.emplace_back(pair.supported, pair.supporter);
    }
    std::ranges::sort(outline.pairs);
    return outline;
}

Start start_of(const Round& round, const Preparation& prepared) {
    const auto& [roster, wanted, options] = prepared;
    const auto proof = round.certificate ? proof_of(roster, wanted, *round.certificate) : std::nullopt;
    if (!proof) {
        return {};
    }
    const PlainOptions plain(roster, wanted, options.allowed);
    const auto problem = plain.problem();
    const ProofCheck check(problem, *proof);
    Start start{.pairs = {}, .floor = proof->floor};
    std::vector<ProofCheck::Pair> pairs;
    for (std::uint32_t row = 0; row < problem.rows.size(); ++row) {
        pairs.clear();
        plain.find(row, pairs);
        for (const auto& pair : pairs) {
            if (check.could_enter(pair)) {
                start.pairs.emplace_back(roster.who(wanted.demands[row].supported).party,
                                         roster.who(wanted.supporters[pair.column]).party);
            }
        }
    }
    return start;
}

std::optional<Outline> decided_again(const Preparation& prepared, const Start& start) {
    return decide(prepared, prepared.wanted, start);
}

std::optional<Outline> decided_with(const Preparation& prepared, const Option& option, const Start& start) {
    auto wanted = prepared.wanted;
    wanted.locks.push_back(pair_of(prepared.roster, option));
    const auto demand = std::ranges::lower_bound(wanted.demands, option.supported, {}, &Demand::supported);
    demand->supporters = std::max(demand->supporters, locks_of(wanted, wanted.locks.back().first));
    return decide(prepared, wanted, start);
}

std::optional<Outline> decided_without(Preparation& prepared, const Option& option, const Start& start) {
    const auto kept = option;
    auto& allowed = prepared.options.allowed;
    // There may be millions of them, too many for a second list.
    const auto place = allowed.erase(allowed.begin() + (&option - allowed.data()));
    const auto position = place - allowed.begin();
    auto outline = decide(prepared, prepared.wanted, start);
    allowed.insert(allowed.begin() + position, kept);
    return outline;
}

std::optional<Outline> made_again(const Problem& problem, const Settings& settings) {
    try {
        return decided_again(prepare(problem, settings), {});
    } catch (const UnmetError&) {
        return std::nullopt;
    } catch (const UsageError&) {
        return std::nullopt;
    }
}

std::vector<Party> supporters_of(const Outline& outline, const Party& supported) {
    std::vector<Party> supporters;
    const auto first = std::ranges::lower_bound(outline.pairs, supported, {}, &Pair::first);
    for (auto pair = first; pair != outline.pairs.end() && pair->first == supported; ++pair) {
        supporters.push_back(pair->second);
    }
    return supporters;
}

Consequence consequence(const Outline& before, const Outline& after, const Roster& roster, const Party& but) {
    const auto then = served_by(before);
    const auto now = served_by(after);
    return {.urgent = urgent_among(now, roster) - urgent_among(then, roster),
            .served = std::ssize(now) - std::ssize(then),
            .pairs = std::ssize(after.pairs) - std::ssize(before.pairs),
            .kept = kept_among(after, roster) - kept_among(before, roster),
            .total = Points(after.total.count() - before.total.count()),
            .moves = moves_between(before, after, but)};
}

}  // namespace llp::match
