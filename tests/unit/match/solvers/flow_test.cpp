#include "match/solvers/flow.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "match/solvers/proof_check.hpp"

using namespace llp;
using namespace llp::match;

namespace {

using Positions = std::vector<std::size_t>;

FlowRow one() {
    return {};
}
FlowRow urgent() {
    return {.demand = 1, .served = false, .urgent = true};
}
FlowColumn room(int least, int most) {
    return {.least = least, .most = most};
}
FlowEdge pair(std::uint32_t row, std::uint32_t column, std::int64_t weight, std::int64_t metres = 0) {
    return {.row = row, .column = column, .weight = weight, .metres = metres, .forced = false};
}
FlowEdge forced(std::uint32_t row, std::uint32_t column, std::int64_t weight) {
    return {.row = row, .column = column, .weight = weight, .metres = 0, .forced = true};
}

/// The choice, which must be proved.
Positions chosen(const FlowProblem& problem) {
    const auto answer = solve_flow(problem);
    REQUIRE(answer.kind == FlowAnswer::Kind::optimal);
    REQUIRE(faults_of(problem, answer.chosen, answer.proof).empty());
    return answer.chosen;
}

}  // namespace

TEST_CASE("a minimum load is met before points are counted, and then the points are the most that it leaves") {
    // A must help one school, B may; A-1 is 9, A-2 is 8, B-1 is 8, B-2 is 1: A-2 and B-1 make 16, not A-1 and B-2 10.
    CHECK(chosen({.rows = {one(), one()},
                  .columns = {room(1, 1), room(0, 1)},
                  .edges = {pair(0, 0, 9), pair(0, 1, 8), pair(1, 0, 8), pair(1, 1, 1)}}) == Positions{1, 2});
}

TEST_CASE("a school more is worth any number of points, negative ones included") {
    CHECK(chosen({.rows = {one(), one()},
                  .columns = {room(0, 1), room(0, 1)},
                  .edges = {pair(0, 0, 1'000'000), pair(0, 1, -1'000'000), pair(1, 0, -5)}}) == Positions{1, 2});
}

TEST_CASE("an urgent school goes before others, whatever the points") {
    const FlowProblem problem{
        .rows = {one(), urgent()}, .columns = {room(0, 1)}, .edges = {pair(0, 0, 50), pair(1, 0, 1)}};
    CHECK(chosen(problem) == Positions{1});
    auto equal = problem;
    equal.rows[1].urgent = false;
    CHECK(chosen(equal) == Positions{0});
}

TEST_CASE("an urgent school does not cost another its supporter where both can have one") {
    // The urgent school could take either; the other only the first.
    CHECK(chosen({.rows = {urgent(), one()},
                  .columns = {room(0, 1), room(0, 1)},
                  .edges = {pair(0, 0, 50), pair(0, 1, 1), pair(1, 0, 1)}}) == Positions{1, 2});
}

TEST_CASE("a minimum load is met beside an urgent school that another supporter can serve") {
    // The first supporter must help one school and can help both; the second can help the urgent one alone.
    CHECK(chosen({.rows = {urgent(), one()},
                  .columns = {room(1, 1), room(0, 1)},
                  .edges = {pair(0, 0, 9), pair(0, 1, 1), pair(1, 0, 1)}}) == Positions{1, 2});
}

TEST_CASE("a second supporter is given only after every school that can be has its first") {
    CHECK(chosen({.rows = {{.demand = 2, .served = false}, one()},
                  .columns = {room(0, 1), room(0, 1)},
                  .edges = {pair(0, 0, 50), pair(0, 1, 50), pair(1, 1, 1)}}) == Positions{0, 2});
}

TEST_CASE("a row that has a column from elsewhere waits until the others have their first") {
    CHECK(chosen({.rows = {{.demand = 1, .served = true}, one()},
                  .columns = {room(0, 1)},
                  .edges = {pair(0, 0, 50), pair(1, 0, 1)}}) == Positions{1});
}

TEST_CASE("the worst pair goes before the sum where that is asked for, and only there") {
    // 10 and 1 make 11; 5 and 5 make 10.
    FlowProblem problem{.rows = {one(), one()},
                        .columns = {room(0, 1), room(0, 1)},
                        .edges = {pair(0, 0, 10), pair(0, 1, 5), pair(1, 0, 5), pair(1, 1, 1)}};
    CHECK(chosen(problem) == Positions{0, 3});
    problem.fair = true;
    CHECK(chosen(problem) == Positions{1, 2});
    CHECK(solve_flow(problem).proof.floor == 5);
}

TEST_CASE("fairness leaves nobody out") {
    FlowProblem problem{.rows = {one(), one()},
                        .columns = {room(0, 1), room(0, 1)},
                        .edges = {pair(0, 0, 10), pair(1, 1, -9)},
                        .fair = true};
    CHECK(chosen(problem) == Positions{0, 1});
}

TEST_CASE("of equal sums the fewest metres count, and of equal metres the first columns") {
    const std::vector rows{one(), one()};
    const std::vector columns{room(0, 1), room(0, 1)};
    CHECK(chosen({.rows = rows,
                  .columns = columns,
                  .edges = {pair(0, 0, 5, 900), pair(0, 1, 5, 100), pair(1, 0, 5, 100), pair(1, 1, 5, 901)}}) ==
          Positions{1, 2});
    CHECK(chosen({.rows = rows,
                  .columns = columns,
                  .edges = {pair(0, 0, 5, 1), pair(0, 1, 5, 2), pair(1, 0, 5, 1), pair(1, 1, 5, 2)}}) ==
          Positions{0, 3});
}

TEST_CASE("metres never outweigh a point") {
    CHECK(chosen({.rows = {one()},
                  .columns = {room(0, 1), room(0, 1)},
                  .edges = {pair(0, 0, 6, greatest_metres), pair(0, 1, 5, 0)}}) == Positions{0});
}

TEST_CASE("a forced edge is made at whatever cost, and is neither the worst pair nor a shortage of others") {
    CHECK(chosen({.rows = {one()}, .columns = {room(0, 1), room(0, 1)}, .edges = {pair(0, 0, 9), forced(0, 1, -9)}}) ==
          Positions{1});
    const FlowProblem fair{.rows = {one(), one()},
                           .columns = {room(0, 1), room(0, 1)},
                           .edges = {forced(0, 0, -9), pair(1, 1, 4)},
                           .fair = true};
    CHECK(chosen(fair) == Positions{0, 1});
    CHECK(solve_flow(fair).proof.floor == 4);
}

TEST_CASE("forced edges and least loads that cannot be met are infeasible") {
    const auto kind = [](const FlowProblem& problem) { return solve_flow(problem).kind; };
    CHECK(kind({.rows = {one()}, .columns = {room(0, 1), room(0, 1)}, .edges = {forced(0, 0, 9), forced(0, 1, 9)}}) ==
          FlowAnswer::Kind::infeasible);
    CHECK(kind({.rows = {one()}, .columns = {room(2, 2)}, .edges = {pair(0, 0, 9)}}) == FlowAnswer::Kind::infeasible);
    CHECK(kind({.rows = {one()}, .columns = {room(2, 1)}, .edges = {pair(0, 0, 9)}}) == FlowAnswer::Kind::infeasible);
}

TEST_CASE("nothing to choose from is an empty choice") {
    CHECK(solve_flow({}).kind == FlowAnswer::Kind::optimal);
    CHECK(chosen({.rows = {one()}, .columns = {}, .edges = {}, .fair = true}).empty());
}

TEST_CASE("weights and metres beyond the limits are refused, those at the limits are solved") {
    FlowProblem problem{
        .rows = {one()}, .columns = {room(0, 1)}, .edges = {pair(0, 0, greatest_weight, greatest_metres)}};
    CHECK(chosen(problem) == Positions{0});
    problem.edges[0].weight = -greatest_weight;
    CHECK(chosen(problem) == Positions{0});
    const auto is_refused = [&] { return solve_flow(problem).kind == FlowAnswer::Kind::too_large; };
    problem.edges[0].weight = greatest_weight + 1;
    CHECK(is_refused());
    problem.edges[0].weight = std::numeric_limits<std::int64_t>::min();
    CHECK(is_refused());
    problem.edges[0] = pair(0, 0, 1, greatest_metres + 1);
    CHECK(is_refused());
    problem.edges[0] = pair(0, 0, 1, -1);
    CHECK(is_refused());
}

TEST_CASE("a kept edge counts so many points more in the sum, but not for the worst pair") {
    FlowProblem problem{.rows = {one()}, .columns = {room(0, 1), room(0, 1)}, .edges = {pair(0, 0, 10), pair(0, 1, 4)}};
    problem.edges[1].kept = true;
    problem.keep = KeepRate{.points = 5, .per = 1};
    CHECK(chosen(problem) == Positions{0});
    problem.keep = KeepRate{.points = 6, .per = 1};
    CHECK(chosen(problem) == Positions{1});
    problem.keep = KeepRate{.points = 11, .per = 2};
    CHECK(chosen(problem) == Positions{0});
    problem.keep = KeepRate::first();
    CHECK(chosen(problem) == Positions{1});
    problem.fair = true;
    CHECK(chosen(problem) == Positions{0});
}

TEST_CASE("of equal sums more kept edges go before fewer metres") {
    FlowProblem problem{
        .rows = {one()}, .columns = {room(0, 1), room(0, 1)}, .edges = {pair(0, 0, 7, 100), pair(0, 1, 7, 40'000)}};
    CHECK(chosen(problem) == Positions{0});
    problem.edges[1].kept = true;
    problem.keep = KeepRate{};
    CHECK(chosen(problem) == Positions{1});
}

TEST_CASE("kept edges go first with the greatest weights that are solved, and beyond them nothing is") {
    FlowProblem problem{.rows = {one()},
                        .columns = {room(0, 1), room(0, 1)},
                        .edges = {pair(0, 0, greatest_weight), pair(0, 1, -greatest_weight)}};
    problem.edges[1].kept = true;
    problem.keep = KeepRate::first();
    CHECK(chosen(problem) == Positions{1});
    problem.keep = KeepRate{.points = std::numeric_limits<std::int64_t>::max(), .per = 1};
    problem.furthest = greatest_metres;
    CHECK(solve_flow(problem).kind == FlowAnswer::Kind::optimal);
    problem.keep = KeepRate{.points = 1, .per = std::numeric_limits<std::int64_t>::max()};
    CHECK(solve_flow(problem).kind == FlowAnswer::Kind::too_large);
}
