#include "match/solvers/transport.hpp"

#include <doctest/doctest.h>

#include "core/wide.hpp"

using namespace llp;
using namespace llp::match;

namespace {

template <typename Number>
Transport<Number> two_by_two(Number scale) {
    return {.supplies = {1, 1},
            .starts = {0, 2, 4},
            .edges = {{0, 9 * scale}, {1, 8 * scale}, {0, 8 * scale}, {1, 1 * scale}},
            .sinks = {{0, 1}, {0, 1}}};
}

}  // namespace

TEST_CASE("the sum counts, not the best pair") {
    const auto carried = solve_transport(two_by_two<std::int64_t>(1));
    REQUIRE(carried.exact);
    CHECK(carried.carries == std::vector<bool>{false, true, true, false});
}

TEST_CASE("a sink is raised to its least at the least cost") {
    Transport<std::int64_t> problem{
        .supplies = {1, 1}, .starts = {0, 2, 4}, .edges = {{0, 9}, {1, 5}, {0, 9}, {1, 8}}, .sinks = {{0, 2}, {0, 2}}};
    CHECK(solve_transport(problem).carries == std::vector<bool>{true, false, true, false});
    problem.sinks[1].least = 1;
    const auto carried = solve_transport(problem);
    CHECK(carried.carries == std::vector<bool>{true, false, false, true});
    CHECK(carried.sink_prices[1] <= 0);
}

TEST_CASE("numbers too large for 64 bits are said to be so, and solved in 128") {
    const auto small = solve_transport(two_by_two<std::int64_t>(std::int64_t{1} << 59));
    CHECK_FALSE(small.exact);
    const auto wide = solve_transport(two_by_two<Wide>(Wide{1} << 59));
    REQUIRE(wide.exact);
    CHECK(wide.carries == std::vector<bool>{false, true, true, false});
}
