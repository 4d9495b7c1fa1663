#include "match/explain.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>

#include "core/error.hpp"
#include "match/matcher.hpp"
#include "match/preparation.hpp"
#include "support/random_county.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

/// A few schools and supporters on few places and of few levels, so that much is equal.
Problem a_hamlet(Dice& dice) {
    auto problem = a_problem({});
    const auto somewhere = [&](Someone someone) {
        return placed(std::move(someone), 500'000 + dice.roll(0, 2) * 700, 350'000);
    };
    const int schools = dice.small(1, 3);
    for (int i = 0; i < schools; ++i) {
        problem.parties.push_back(
            somewhere(with_level(a_school(100'001 + i), "achievement", -1000 * dice.roll(1, 2), dice.chance(25))));
    }
    const int supporters = dice.small(1, 3);
    for (int i = 0; i < supporters; ++i) {
        const int least = dice.chance(15) ? 1 : 0;
        problem.parties.push_back(somewhere(with_capacity(
            with_level(a_school(100'011 + i), "achievement", 1000 * dice.roll(1, 2)), least, dice.small(1, 2))));
    }
    return problem;
}

/// Some pairs of an earlier round: before all points, or for points of which it may take several pairs to make a whole.
Keep some_kept(Dice& dice, const Problem& problem) {
    Keep keep{.round = "earlier", .pairs = {}, .rate = {}};
    for (const auto& supported : problem.parties) {
        for (const auto& supporter : problem.parties) {
            if (supported.party < supporter.party && dice.chance(40)) {
                keep.pairs.emplace_back(supported.party, supporter.party);
            }
        }
    }
    std::ranges::sort(keep.pairs);
    keep.rate = dice.chance(30) ? KeepRate::first() : KeepRate{dice.roll(1, 400), dice.roll(1, 3)};
    return keep;
}

Settings settings_for(Dice& dice, const Problem& problem) {
    auto settings = default_settings();
    settings.furthest = kilometres(10);
    settings.fair = dice.chance(50);
    settings.demand = dice.small(1, 2);
    if (dice.chance(15)) {
        settings.locks.emplace_back(problem.parties.front().party, problem.parties.back().party);
    }
    if (dice.chance(50)) {
        settings.keep = some_kept(dice, problem);
    }
    return settings;
}

FlowProblem all_pairs(const Preparation& prepared) {
    const PlainOptions plain(prepared.roster, prepared.wanted, prepared.options.allowed);
    auto problem = plain.problem();
    for (std::uint32_t row = 0; row < problem.rows.size(); ++row) {
        std::vector<ProofCheck::Pair> pairs;
        plain.find(row, pairs);
        for (const auto& pair : pairs) {
            problem.edges.push_back({pair.row, pair.column, pair.weight, pair.metres, false, pair.kept});
        }
    }
    return problem;
}

/// By trying every choice with and without the pair.
std::pair<std::string, std::int64_t> decided_by_trying_all(const Preparation& prepared, const Pairing& pair) {
    const PlainOptions plain(prepared.roster, prepared.wanted, prepared.options.allowed);
    auto problem = all_pairs(prepared);
    const auto best = best_by_trying_all(problem).value().gain;
    const auto edge = std::ranges::find_if(problem.edges, [&](const FlowEdge& e) {
        return e.row == plain.row_of(*prepared.roster.find(pair.supported)) &&
               e.column == plain.column_of(*prepared.roster.find(pair.supporter));
    });
    if (edge->forced) {
        return {"lock", 0};
    }
    problem.edges.erase(edge);
    const auto without = best_by_trying_all(problem);
    if (!without) {
        return {"loads", 0};
    }
    const auto& other = without->gain;
    const auto rate = problem.keep.value_or(KeepRate{});
    const bool kept_first = rate.is_first();
    const auto per = kept_first ? 1 : rate.per;
    const std::array<std::pair<const char*, std::int64_t>, 7> lost{
        {{"urgent", best.urgent - other.urgent},
         {"served", best.first - other.first},
         {"pairs", best.all - other.all},
         {"worst", best.floor - other.floor},
         {kept_first ? "kept" : "points", (best.weight - other.weight + per - 1) / per},
         {kept_first ? "points" : "kept", best.beside - other.beside},
         {"metres", best.nearness - other.nearness}}};
    for (const auto& [aim, cost] : lost) {
        if (cost != 0) {
            return {aim, cost};
        }
    }
    return {"order", 0};
}

/// With days for some, so that either schools or days, or both, bind.
Problem a_county_with_days(std::uint64_t seed) {
    auto problem = random_county(seed, 40, 40'000);
    Dice dice(seed);
    for (auto& someone : problem.parties) {
        if (someone.capacity && dice.chance(60)) {
            someone.capacity->days_per_term = Days(dice.roll(0, 17));
            if (dice.chance(50)) {
                someone.capacity->max_schools.reset();
            }
        }
    }
    return problem;
}

/// What the explanation says would have to give, done as somebody who reads it would.
std::pair<Problem, Settings> relaxed(Problem problem, Settings settings, const Relaxation& relaxation) {
    if (relaxation.option.starts_with("--max-km ")) {
        settings.furthest = kilometres(std::stoi(relaxation.option.substr(9)));
    } else if (relaxation.option.starts_with("--capacity ")) {
        settings.capacity = std::stoi(relaxation.option.substr(11));
    } else if (relaxation.option.starts_with("--without ")) {
        settings.without.push_back(relaxation.option.substr(10));
    } else {
        auto& someone = *std::ranges::find(problem.parties, relaxation.supporter.value(), &Someone::party);
        const Roster roster(problem, settings);
        const auto& standing = roster.standing(*roster.find(someone.party));
        Capacity capacity = someone.capacity.value_or(Capacity{.party = someone.party});
        if (capacity.days_per_term) {
            capacity.days_per_term = Days(capacity.days_per_term->count() + relaxation.days.count());
        }
        if (relaxation.schools > 0) {
            capacity.max_schools =
                capacity.max_schools.value_or(standing.room.most + standing.carried) + relaxation.schools;
        }
        someone.capacity = capacity;
    }
    return {std::move(problem), std::move(settings)};
}

std::int64_t supporters_of(const Round& round, const Party& school) {
    return std::ranges::count(round.pairs, school, &Pairing::supported);
}

}  // namespace

TEST_CASE("what decided a pair, and by how much, is what trying every plan without it finds") {
    std::map<std::string, int> seen;
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const auto problem = a_hamlet(dice);
        const auto settings = settings_for(dice, problem);
        std::optional<Round> round;
        try {
            round = propose(problem, settings);
        } catch (const UnmetError&) {
            continue;
        }
        const auto prepared = prepare(problem, settings);
        for (const auto& pair : round->pairs) {
            const auto told = explain(*round, problem, settings, pair.supported, {});
            const auto necessity = std::ranges::find(told.necessities, pair.supporter, &Necessity::supporter);
            REQUIRE(necessity != told.necessities.end());
            const auto [aim, cost] = decided_by_trying_all(prepared, pair);
            CHECK(necessity->decided_by == aim);
            CHECK(necessity->cost == cost);
            CHECK(std::ranges::find(necessity->instead, pair.supporter) == necessity->instead.end());
            ++seen[aim];
        }
    }
    for (const auto* const aim :
         {"lock", "loads", "urgent", "served", "pairs", "worst", "points", "kept", "metres", "order"}) {
        CAPTURE(aim);
        CHECK(seen[aim] > 0);
    }
}

TEST_CASE("with each change that would have to give the school is served, and the round is as it was said to be") {
    std::map<std::string, int> seen;
    // So many, however few are asked for, that each kind is seen.
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const auto problem = a_county_with_days(seed);
        auto settings = default_settings();
        settings.furthest = kilometres(8);
        if (seed % 4 == 0) {
            settings.capacity = 1;
        }
        const auto round = propose(problem, settings);
        for (std::size_t i = 0; i < std::min<std::size_t>(4, round.unmatched.size()); ++i) {
            const auto& school = round.unmatched[i].supported;
            for (const auto& relaxation : explain(round, problem, settings, school, {}).relaxations) {
                CAPTURE(relaxation.kind);
                CAPTURE(relaxation.option);
                const auto [changed, with] = relaxed(problem, settings, relaxation);
                const auto again = propose(changed, with);
                REQUIRE(supporters_of(again, school) == supporters_of(round, school) + 1);
                CHECK(again.total.count() - round.total.count() == relaxation.consequence.total.count());
                CHECK(std::ssize(again.pairs) - std::ssize(round.pairs) == relaxation.consequence.pairs);
                CHECK(std::ranges::any_of(again.pairs, [&](const Pairing& pair) {
                    return pair.supported == school && pair.supporter == relaxation.served_by;
                }));
                ++seen[relaxation.kind];
            }
        }
    }
    for (const auto* const kind : {"distance", "days", "room", "rule"}) {
        CAPTURE(kind);
        CHECK(seen[kind] > 0);
    }
}
