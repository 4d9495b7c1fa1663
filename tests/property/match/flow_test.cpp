#include "match/solvers/flow.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "match/solvers/proof_check.hpp"
#include "support/lemon_flow.hpp"
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

/// Compares with the answer by trying all, pair for pair; returns whether anything was possible.
bool agrees_with_trying_all(std::uint64_t seed, const Shape& shape) {
    CAPTURE(seed);
    const auto problem = random_assignment(seed, shape);
    const auto best = best_by_trying_all(problem);
    const auto answer = solve_flow(problem);
    REQUIRE((answer.kind == FlowAnswer::Kind::optimal) == best.has_value());
    if (best) {
        REQUIRE(gain_of(problem, answer.chosen) == best->gain);
        REQUIRE(answer.chosen == best->chosen);
        REQUIRE(text(faults_of(problem, answer.chosen, answer.proof)) == "");
    }
    return best.has_value();
}

/// All kinds of problems, larger ones.
Shape any_shape(std::uint64_t seed) {
    Dice dice(seed ^ 0x5eed);
    return {.most_rows = dice.small(1, 25),
            .most_columns = dice.small(1, 25),
            .percent = dice.small(5, 60),
            .most_demand = dice.small(1, 3),
            .most_room = dice.small(1, 4),
            .most_least = dice.chance(50) ? dice.small(0, 2) : 0,
            .forced_percent = dice.chance(30) ? 2 : 0,
            .served_percent = dice.chance(50) ? 20 : 0,
            .urgent_percent = dice.chance(70) ? 30 : 0,
            .most_weight = dice.chance(30) ? 2 : dice.roll(1, 100'000),
            .most_metres = dice.chance(30) ? 0 : dice.roll(1, 40'000),
            .fair = dice.chance(50)};
}

}  // namespace

TEST_CASE("one supporter a school and one school a supporter: the choice that trying all finds") {
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        agrees_with_trying_all(seed, {.urgent_percent = 30, .most_metres = seed % 3 == 0 ? 5 : 0});
    }
}

TEST_CASE("several a school and several a supporter: the choice that trying all finds") {
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        agrees_with_trying_all(seed, {.most_rows = 3,
                                      .most_columns = 4,
                                      .most_demand = 3,
                                      .most_room = 3,
                                      .served_percent = 20,
                                      .urgent_percent = 30,
                                      .most_weight = seed % 2 == 0 ? 1 : 20,
                                      .fair = seed % 4 < 2});
    }
}

TEST_CASE("with least loads and forced pairs: the choice that trying all finds, and infeasible when there is none") {
    int possible = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        possible += agrees_with_trying_all(seed, {.most_rows = 3,
                                                  .most_columns = 4,
                                                  .most_demand = 2,
                                                  .most_room = 3,
                                                  .most_least = 2,
                                                  .forced_percent = 10,
                                                  .urgent_percent = 30,
                                                  .most_weight = 3,
                                                  .most_metres = 2,
                                                  .fair = seed % 2 == 0})
                        ? 1
                        : 0;
    }
    CHECK(possible > 100);
    CHECK(possible < 900);
}

TEST_CASE("10,000 problems: level by level what LEMON finds, with a proof that holds") {
    int possible = 0;
    const int cases = scaled(10'000);
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(cases); ++seed) {
        CAPTURE(seed);
        const auto problem = random_assignment(seed, any_shape(seed));
        const auto best = best_by_lemon(problem);
        const auto answer = solve_flow(problem);
        REQUIRE((answer.kind == FlowAnswer::Kind::optimal) == best.has_value());
        if (best) {
            ++possible;
            REQUIRE(gain_of(problem, answer.chosen) == best);
            REQUIRE(text(faults_of(problem, answer.chosen, answer.proof)) == "");
        }
    }
    CHECK(possible > cases / 2);
    CHECK(possible < cases);
}

TEST_CASE("the order of the edges does not change the choice, not even among equals") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        auto problem = random_assignment(seed, {.most_rows = 8,
                                                .most_columns = 8,
                                                .most_demand = 2,
                                                .most_room = 2,
                                                .most_weight = 1,
                                                .fair = seed % 2 == 0});
        const auto pairs = [&](const FlowAnswer& answer) {
            std::vector<std::pair<std::uint32_t, std::uint32_t>> made;
            for (const auto position : answer.chosen) {
                made.emplace_back(problem.edges[position].row, problem.edges[position].column);
            }
            std::ranges::sort(made);
            return made;
        };
        const auto first = pairs(solve_flow(problem));
        std::shuffle(problem.edges.begin(), problem.edges.end(), std::mt19937_64(seed));
        REQUIRE(pairs(solve_flow(problem)) == first);
    }
}

TEST_CASE("a proof in which one price, count, floor or pair is changed is refused, or still proves the optimum") {
    int refused = 0;
    const int cases = scaled(10'000);
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(cases); ++seed) {
        CAPTURE(seed);
        const auto problem = random_assignment(seed, any_shape(seed));
        auto answer = solve_flow(problem);
        if (answer.kind != FlowAnswer::Kind::optimal || problem.edges.empty()) {
            continue;
        }
        Dice dice(seed);
        const auto change = dice.roll(0, 1) == 0 ? -1 : 1;
        const auto row = static_cast<std::size_t>(dice.roll(0, static_cast<std::int64_t>(problem.rows.size()) - 1));
        const auto column =
            static_cast<std::size_t>(dice.roll(0, static_cast<std::int64_t>(problem.columns.size()) - 1));
        const auto edge = static_cast<std::size_t>(dice.roll(0, static_cast<std::int64_t>(problem.edges.size()) - 1));
        auto& proof = answer.proof;
        switch (dice.roll(0, 5)) {
            case 0:
                proof.row_prices[row] += Wide{change} * (dice.chance(50) ? proof.scale : 1);
                break;
            case 1:
                proof.column_prices[column] += Wide{change} * (dice.chance(50) ? proof.scale : 1);
                break;
            case 2:
                proof.zones.rows[row] = static_cast<Zone>(dice.roll(0, 3));
                break;
            case 3:
                proof.counts.columns[column] = static_cast<Zone>(dice.roll(0, 3));
                break;
            case 4:
                proof.floor = proof.floor ? std::optional(*proof.floor + change) : std::nullopt;
                break;
            default: {
                const auto at = std::ranges::lower_bound(answer.chosen, edge);
                if (at != answer.chosen.end() && *at == edge) {
                    answer.chosen.erase(at);
                } else {
                    answer.chosen.insert(at, edge);
                }
            }
        }
        if (faults_of(problem, answer.chosen, proof).empty()) {
            REQUIRE(gain_of(problem, answer.chosen) == best_by_lemon(problem));
        } else {
            ++refused;
        }
    }
    CHECK(refused > cases / 4);
}
