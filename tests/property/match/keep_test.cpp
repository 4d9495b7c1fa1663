#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "core/error.hpp"
#include "match/scores.hpp"
#include "match/solvers/flow.hpp"
#include "match/solvers/keep_frontier.hpp"
#include "match/solvers/proof_check.hpp"
#include "match/stability.hpp"
#include "match/verify.hpp"
#include "support/matching.hpp"
#include "support/random_assignment.hpp"
#include "support/scale.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

std::string text(const std::vector<std::string>& faults) {
    std::string all;
    for (const auto& fault : faults) {
        all += fault + "; ";
    }
    return all;
}

Shape small_shape(std::uint64_t seed) {
    return {.most_rows = 4,
            .most_columns = 3,
            .most_demand = seed % 3 == 0 ? 2 : 1,
            .most_room = seed % 2 == 0 ? 2 : 1,
            .forced_percent = seed % 5 == 0 ? 10 : 0,
            .urgent_percent = 20,
            .most_weight = seed % 4 == 0 ? 3 : 30,
            .most_metres = seed % 3 == 0 ? 5 : 0,
            .fair = seed % 4 == 1,
            .kept_percent = 40};
}

KeepRate any_rate(Dice& dice) {
    return dice.chance(20) ? KeepRate::first() : KeepRate{dice.roll(0, 40), dice.roll(1, 4)};
}

/// A plan by its changes, or kept pairs turned, and its points.
using Points2d = std::set<std::pair<std::int64_t, std::int64_t>>;  // (kept or changes, points)

/// The corners of the upper hull from the most kept to the most points, found by looking at every point against every
/// pair of others.
std::vector<std::pair<std::int64_t, std::int64_t>> corners_of(const Points2d& all) {
    std::vector<std::pair<std::int64_t, std::int64_t>> corners;
    for (const auto& point : all) {
        const bool is_beaten = std::any_of(all.begin(), all.end(), [&](const auto& other) {
            return other != point && other.first >= point.first && other.second >= point.second;
        });
        const bool lies_under = std::any_of(all.begin(), all.end(), [&](const auto& left) {
            return std::any_of(all.begin(), all.end(), [&](const auto& right) {
                if (left.first >= point.first || right.first <= point.first) {
                    return false;
                }
                // At the kept pairs of the point the line from left to right is as high or higher.
                return (left.second - point.second) * (right.first - point.first) +
                           (right.second - point.second) * (point.first - left.first) >=
                       0;
            });
        });
        if (!is_beaten && !lies_under) {
            corners.push_back(point);
        }
    }
    std::ranges::sort(corners, std::greater<>());
    return corners;
}

/// Kept edges and weights of all choices whose counts and floor are the greatest.
Points2d best_counts(const FlowProblem& problem) {
    std::optional<Gain> best;
    Points2d points;
    const auto size = problem.edges.size();
    for (std::uint64_t choice = 0; choice < std::uint64_t{1} << size; ++choice) {
        std::vector<bool> chosen(size);
        std::int64_t kept = 0;
        for (std::size_t i = 0; i < size; ++i) {
            chosen[i] = (choice >> i & 1U) != 0;
            kept += chosen[i] && problem.edges[i].kept ? 1 : 0;
        }
        auto gain = gain_of(problem, chosen);
        if (!gain) {
            continue;
        }
        const auto weight = gain->weight;
        gain->weight = 0;
        gain->nearness = 0;
        if (!best || *best < *gain) {
            best = gain;
            points.clear();
        }
        if (*best == *gain) {
            points.emplace(kept, weight);
        }
    }
    return points;
}

KeptSums sums_at(FlowProblem problem, const KeepRate& rate) {
    problem.keep = rate;
    const auto answer = solve_flow(problem);
    KeptSums sums;
    for (const auto position : answer.chosen) {
        const auto& edge = problem.edges[position];
        sums.kept += edge.kept ? 1 : 0;
        sums.weight += edge.forced ? 0 : edge.weight;
    }
    return sums;
}

/// An analyst's scores and an earlier round, with nobody held.
struct Instance {
    std::vector<ScoreRow> rows;
    Settings settings;
};

Party school(int number) {
    return Urn::of(100000 + number);
}

/// A few of the pairs, and sometimes one that is not listed, as an earlier round.
std::vector<Pair> an_earlier_round(Dice& dice, const std::vector<ScoreRow>& rows) {
    std::set<Pair> pairs;
    for (const auto& row : rows) {
        if (dice.chance(45)) {
            pairs.emplace(row.supported, row.supporter);
        }
    }
    if (dice.chance(20)) {
        pairs.emplace(school(1), school(dice.small(11, 15)));
    }
    return {pairs.begin(), pairs.end()};
}

Instance an_instance(std::uint64_t seed) {
    Dice dice(seed);
    Instance instance{.rows = {}, .settings = default_settings()};
    constexpr std::size_t most_rows = 13;
    const auto schools = dice.small(1, 5);
    const auto supporters = dice.small(2, 4);
    for (int one = 1; one <= schools; ++one) {
        for (int other = 11; other < 11 + supporters; ++other) {
            if (dice.chance(75) && instance.rows.size() < most_rows) {
                instance.rows.push_back(
                    {.supported = school(one), .supporter = school(other), .score = Points(dice.roll(-20, 60))});
            }
        }
    }
    auto& settings = instance.settings;
    settings.without = {"all"};
    settings.capacity = dice.small(1, 2);
    settings.demand = dice.small(1, 2);
    settings.fair = dice.chance(30);
    settings.keep = Keep{.round = "earlier", .pairs = an_earlier_round(dice, instance.rows), .rate = {}};
    return instance;
}

/// Every plan that serves as many, makes as many pairs and is as fair: its pairs kept and its points.
Points2d plans_of(const Instance& instance) {
    const auto& rows = instance.rows;
    const auto& settings = instance.settings;
    Points2d plans;
    std::tuple<int, int, std::int64_t> best{-1, 0, 0};
    for (std::uint64_t choice = 0; choice < std::uint64_t{1} << rows.size(); ++choice) {
        std::map<Party, int> given;
        std::map<Party, int> load;
        std::int64_t kept = 0;
        std::int64_t points = 0;
        std::optional<std::int64_t> worst;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if ((choice >> i & 1U) == 0) {
                continue;
            }
            const auto& row = rows[i];
            ++given[row.supported];
            ++load[row.supporter];
            points += row.score.count();
            worst = std::min(worst.value_or(row.score.count()), row.score.count());
            kept += std::ranges::count(settings.keep->pairs, Pair(row.supported, row.supporter));
        }
        const auto within = [](const std::map<Party, int>& counts, int most) {
            return std::ranges::all_of(counts, [most](const auto& entry) { return entry.second <= most; });
        };
        if (!within(given, settings.demand) || !within(load, *settings.capacity)) {
            continue;
        }
        const std::tuple<int, int, std::int64_t> counts{static_cast<int>(given.size()), std::popcount(choice),
                                                        settings.fair ? worst.value_or(0) : 0};
        if (counts > best) {
            best = counts;
            plans.clear();
        }
        if (counts == best) {
            plans.emplace(kept, points);
        }
    }
    return plans;
}

std::int64_t at_stake(const Round& round) {
    return std::ranges::count_if(round.keeping->pairs, [](const KeptPair& pair) {
        return pair.fate == KeptFate::kept || pair.fate == KeptFate::changed || pair.fate == KeptFate::refused;
    });
}

/// The most points of a plan with so few changes.
std::optional<std::int64_t> best_within(const Points2d& plans, std::int64_t stake, std::int64_t most) {
    std::optional<std::int64_t> best;
    for (const auto& [kept, points] : plans) {
        if (stake - kept <= most) {
            best = std::max(best.value_or(points), points);
        }
    }
    return best;
}

Problem nobody_held() {
    return a_problem({});
}

}  // namespace

TEST_CASE("with edges to keep, at any rate: the choice that trying all finds, with a proof that holds") {
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        auto problem = random_assignment(seed, small_shape(seed));
        Dice dice(seed);
        problem.keep = any_rate(dice);
        const auto best = best_by_trying_all(problem);
        const auto answer = solve_flow(problem);
        REQUIRE((answer.kind == FlowAnswer::Kind::optimal) == best.has_value());
        if (best) {
            REQUIRE(gain_of(problem, answer.chosen) == best->gain);
            REQUIRE(answer.chosen == best->chosen);
            REQUIRE(text(faults_of(problem, answer.chosen, answer.proof)) == "");
        }
    }
}

TEST_CASE("a proof that gives kept edges another worth is refused, or still proves the optimum") {
    int refused = 0;
    const int cases = scaled(2000);
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(cases); ++seed) {
        CAPTURE(seed);
        auto problem = random_assignment(seed, small_shape(seed));
        Dice dice(seed);
        problem.keep = any_rate(dice);
        auto answer = solve_flow(problem);
        if (answer.kind != FlowAnswer::Kind::optimal) {
            continue;
        }
        auto& proof = answer.proof;
        const Wide change = dice.chance(50) ? -1 : 1;
        if (dice.chance(50)) {
            proof.kept += change * (dice.chance(50) ? Wide{proof.scale} : Wide{1});
        } else {
            problem.keep = any_rate(dice);
        }
        if (faults_of(problem, answer.chosen, proof).empty()) {
            REQUIRE(gain_of(problem, answer.chosen) == best_by_trying_all(problem)->gain);
        } else {
            ++refused;
        }
    }
    CHECK(refused > cases / 4);
}

TEST_CASE("the frontier has every corner of the hull of all choices, and nothing else") {
    int corners = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        const auto problem = random_assignment(seed, small_shape(seed));
        if (solve_flow(problem).kind != FlowAnswer::Kind::optimal) {
            continue;
        }
        const auto frontier = keep_frontier([&](const KeepRate& rate) { return sums_at(problem, rate); });
        const auto hull = corners_of(best_counts(problem));
        REQUIRE(frontier.size() == hull.size());
        for (std::size_t i = 0; i < hull.size(); ++i) {
            REQUIRE(frontier[i].sums == KeptSums{.kept = hull[i].first, .weight = hull[i].second});
            REQUIRE(sums_at(problem, frontier[i].from) == frontier[i].sums);
        }
        corners += static_cast<int>(hull.size());
    }
    CHECK(corners > 1000);
}

TEST_CASE("the frontier of a round is the hull of its plans, each of them proposed and proved at its rate") {
    int trade_offs = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        CAPTURE(seed);
        auto instance = an_instance(seed);
        const auto& rows = instance.rows;
        auto& settings = instance.settings;
        const auto round = propose_keeping_from_scores(rows, nobody_held(), settings, std::nullopt);
        const auto hull = corners_of(plans_of(instance));
        const auto& frontier = round.keeping->frontier;
        REQUIRE(frontier.size() == hull.size());
        for (std::size_t i = 0; i < hull.size(); ++i) {
            REQUIRE(at_stake(round) - frontier[i].changes == hull[i].first);
            REQUIRE(frontier[i].points == Points(hull[i].second));
            settings.keep->rate = frontier[i].from;
            const auto plan = propose_from_scores(rows, nobody_held(), settings);
            REQUIRE(plan.keeping->changes == frontier[i].changes);
            REQUIRE(plan.keeping->points == frontier[i].points);
            REQUIRE(text(verify_from_scores(plan, rows, nobody_held(), settings).faults) == "");
        }
        trade_offs += static_cast<int>(hull.size());
    }
    CHECK(trade_offs > 800);
}

TEST_CASE("no more changes than asked for, a bound that no plan beats, and a proof of both") {
    int gaps = 0;
    int none = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        CAPTURE(seed);
        auto instance = an_instance(seed);
        const auto& rows = instance.rows;
        auto& settings = instance.settings;
        const auto plans = plans_of(instance);
        const auto stake = at_stake(propose_from_scores(rows, nobody_held(), settings));
        for (int most = 0; most <= stake; ++most) {
            CAPTURE(most);
            const auto best = best_within(plans, stake, most);
            if (!best) {
                CHECK_THROWS_AS(propose_keeping_from_scores(rows, nobody_held(), settings, most), UnmetError);
                ++none;
                continue;
            }
            const auto round = propose_keeping_from_scores(rows, nobody_held(), settings, most);
            const auto& keeping = *round.keeping;
            REQUIRE(keeping.changes <= most);
            REQUIRE(keeping.points <= Points(*best));
            REQUIRE(*keeping.bound >= Points(*best));
            gaps += *keeping.bound > keeping.points ? 1 : 0;
            auto at_rate = settings;
            at_rate.keep->rate = keeping.rate;
            REQUIRE(text(verify_from_scores(round, rows, nobody_held(), at_rate).faults) == "");
        }
    }
    CHECK(gaps > 15);
    CHECK(none > 50);
}

TEST_CASE("where kept pairs go first no plan that serves as many has fewer changes, nor as few and more points") {
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        CAPTURE(seed);
        auto instance = an_instance(seed);
        const auto& rows = instance.rows;
        auto& settings = instance.settings;
        settings.fair = false;
        settings.keep->rate = KeepRate::first();
        const auto round = propose_from_scores(rows, nobody_held(), settings);
        const auto plans = plans_of(instance);
        REQUIRE(std::pair(at_stake(round) - round.keeping->changes, round.keeping->points.count()) == *plans.rbegin());
        REQUIRE(text(verify_from_scores(round, rows, nobody_held(), settings).faults) == "");
    }
}

TEST_CASE("points for kept pairs are parts of their scores, and the parts add up") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        auto instance = an_instance(seed);
        const auto& rows = instance.rows;
        auto& settings = instance.settings;
        settings.keep->rate = {.points = 25, .per = 1};
        settings.keep->in_score = true;
        const auto round = propose_from_scores(rows, nobody_held(), settings);
        Points total;
        std::int64_t kept = 0;
        for (const auto& pair : round.pairs) {
            Points parts;
            for (const auto& part : pair.parts) {
                parts += part.points;
                kept += part.name == "keep" ? 1 : 0;
            }
            REQUIRE(parts == pair.score);
            total += pair.score;
        }
        REQUIRE(total == round.total);
        REQUIRE(kept == std::ranges::count(round.keeping->pairs, KeptFate::kept, &KeptPair::fate));
        REQUIRE(round.total == round.keeping->points + Points(25 * kept));
        REQUIRE(text(verify_from_scores(round, rows, nobody_held(), settings).faults) == "");
    }
}
