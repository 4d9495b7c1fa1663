#include "match/solvers/flow.hpp"

#include <doctest/doctest.h>

#include "support/plain_assignment.hpp"
#include "support/random_assignment.hpp"

using namespace llp::match;
using namespace llp::match::testing;

namespace {

/// Compares with the answer by trying all; returns whether anything was possible.
bool agrees_with_trying_all(std::uint64_t seed, const Shape& shape) {
    CAPTURE(seed);
    const auto problem = random_assignment(seed, shape);
    const auto best = best_by_trying_all(problem);
    const auto answer = solve_flow(problem);
    REQUIRE((answer.kind == FlowAnswer::Kind::optimal) == best.has_value());
    if (best) {
        REQUIRE(gain_of(problem, answer.chosen) == best);
    }
    return best.has_value();
}

}  // namespace

TEST_CASE("one supporter a school and one school a supporter: as good as trying all, 1,000 seeds") {
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        agrees_with_trying_all(seed, {});
    }
}

TEST_CASE("several a school and several a supporter: as good as trying all") {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        agrees_with_trying_all(
            seed, {.most_rows = 3, .most_columns = 4, .most_demand = 3, .most_room = 3, .served_percent = 20});
    }
}

TEST_CASE("with least loads and forced pairs: as good as trying all, and infeasible when nothing is possible") {
    int possible = 0;
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        const Shape shape{
            .most_rows = 3, .most_columns = 4, .most_demand = 2, .most_room = 3, .most_least = 2, .forced_percent = 10};
        possible += agrees_with_trying_all(seed, shape) ? 1 : 0;
    }
    CHECK(possible > 50);
    CHECK(possible < 450);
}

TEST_CASE("a second solver finds the same optimum on larger problems, 200 seeds") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        const auto problem = random_assignment(seed, {.most_rows = 25,
                                                      .most_columns = 25,
                                                      .percent = 25,
                                                      .most_demand = 2,
                                                      .most_room = 3,
                                                      .served_percent = 20});
        REQUIRE(gain_of(problem, solve_flow(problem).chosen) == PlainAssignment(problem).best());
    }
}
