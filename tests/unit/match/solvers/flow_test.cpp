#include "match/solvers/flow.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace llp::match;

namespace {

using Positions = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a minimum load is met before points are counted, and then the points are the most that it leaves") {
    // A must help one school, B may; A-1 is 9, A-2 is 8, B-1 is 8, B-2 is 1: A-2 and B-1 make 16, not A-1 and B-2 10.
    const FlowProblem problem{.rows = {{.demand = 1, .served = false}, {.demand = 1, .served = false}},
                              .columns = {{.least = 1, .most = 1}, {.least = 0, .most = 1}},
                              .edges = {{0, 0, 9, false}, {0, 1, 8, false}, {1, 0, 8, false}, {1, 1, 1, false}}};
    CHECK(solve_flow(problem).chosen == Positions{1, 2});
}

TEST_CASE("a school more is worth any number of points, negative ones included") {
    const FlowProblem problem{.rows = {{.demand = 1, .served = false}, {.demand = 1, .served = false}},
                              .columns = {{0, 1}, {0, 1}},
                              .edges = {{0, 0, 1'000'000, false}, {0, 1, -1'000'000, false}, {1, 0, -5, false}}};
    CHECK(solve_flow(problem).chosen == Positions{1, 2});
}

TEST_CASE("a second supporter is given only after every school that can be has its first") {
    const FlowProblem problem{.rows = {{.demand = 2, .served = false}, {.demand = 1, .served = false}},
                              .columns = {{0, 1}, {0, 1}},
                              .edges = {{0, 0, 50, false}, {0, 1, 50, false}, {1, 1, 1, false}}};
    CHECK(solve_flow(problem).chosen == Positions{0, 2});
}

TEST_CASE("a row that has a column from elsewhere waits until the others have their first") {
    const FlowProblem problem{.rows = {{.demand = 1, .served = true}, {.demand = 1, .served = false}},
                              .columns = {{0, 1}},
                              .edges = {{0, 0, 50, false}, {1, 0, 1, false}}};
    CHECK(solve_flow(problem).chosen == Positions{1});
}

TEST_CASE("a forced edge is made at whatever cost") {
    const FlowProblem problem{.rows = {{.demand = 1, .served = false}},
                              .columns = {{0, 1}, {0, 1}},
                              .edges = {{0, 0, 9, false}, {0, 1, -9, true}}};
    CHECK(solve_flow(problem).chosen == Positions{1});
}

TEST_CASE("forced edges and least loads that cannot be met are infeasible") {
    const FlowProblem forced{.rows = {{.demand = 1, .served = false}},
                             .columns = {{0, 1}, {0, 1}},
                             .edges = {{0, 0, 9, true}, {0, 1, 9, true}}};
    CHECK(solve_flow(forced).kind == FlowAnswer::Kind::infeasible);
    const FlowProblem least{.rows = {{.demand = 1, .served = false}}, .columns = {{2, 2}}, .edges = {{0, 0, 9, false}}};
    CHECK(solve_flow(least).kind == FlowAnswer::Kind::infeasible);
    const FlowProblem contradictory{
        .rows = {{.demand = 1, .served = false}}, .columns = {{2, 1}}, .edges = {{0, 0, 9, false}}};
    CHECK(solve_flow(contradictory).kind == FlowAnswer::Kind::infeasible);
}

TEST_CASE("nothing to choose from is an empty choice") {
    CHECK(solve_flow({}).kind == FlowAnswer::Kind::optimal);
    CHECK(solve_flow({.rows = {{.demand = 1, .served = false}}, .columns = {}, .edges = {}}).chosen.empty());
}

TEST_CASE("weights whose sums could leave 64 bits are refused, the greatest that cannot are solved") {
    const auto limit = (std::int64_t{1} << 59) / 5;  // One row, one column and three nodes of the flow itself.
    FlowProblem problem{.rows = {{.demand = 1, .served = false}}, .columns = {{0, 1}}, .edges = {{0, 0, limit, false}}};
    CHECK(solve_flow(problem).chosen == Positions{0});
    problem.edges[0].weight = limit + 1;
    CHECK(solve_flow(problem).kind == FlowAnswer::Kind::too_large);
    problem.edges[0].weight = std::numeric_limits<std::int64_t>::min();
    CHECK(solve_flow(problem).kind == FlowAnswer::Kind::too_large);
}
