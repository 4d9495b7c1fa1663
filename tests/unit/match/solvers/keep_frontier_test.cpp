#include "match/solvers/keep_frontier.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"

using namespace llp;
using namespace llp::match;

namespace {

/// The best of a few choices, of equals the one that keeps the most.
KeptSums best_of(const std::vector<KeptSums>& choices, const KeepRate& rate) {
    const auto worth = [&](const KeptSums& sums) {
        return rate.is_first() ? std::pair(Wide{sums.kept}, sums.weight)
                               : std::pair(sums.weight * rate.per + Wide{sums.kept} * rate.points, Wide{sums.kept});
    };
    auto best = choices.front();
    for (const auto& each : choices) {
        best = worth(each) > worth(best) ? each : best;
    }
    return best;
}

std::vector<KeptCorner> frontier_of(const std::vector<KeptSums>& choices, int* solved = nullptr) {
    return keep_frontier([&](const KeepRate& rate) {
        if (solved != nullptr) {
            ++*solved;
        }
        return best_of(choices, rate);
    });
}

}  // namespace

TEST_CASE("a choice that keeps the most and weighs the most is the only corner") {
    CHECK(frontier_of({{2, 10}, {1, 10}, {2, 9}}) == std::vector<KeptCorner>{{.sums = {2, 10}, .from = {0, 1}}});
}

TEST_CASE("corners come from the most kept on, each with the rate from which on it is the best") {
    // From 3 to 1 kept 5 points more, from 1 to 0 kept 10 points more.
    CHECK(frontier_of({{3, 0}, {2, 2}, {1, 5}, {0, 15}}) ==
          std::vector<KeptCorner>{{.sums = {3, 0}, .from = {5, 1}}, {.sums = {0, 15}, .from = {0, 1}}});
    CHECK(frontier_of({{3, 0}, {1, 15}, {0, 20}}) == std::vector<KeptCorner>{{.sums = {3, 0}, .from = {15, 2}},
                                                                             {.sums = {1, 15}, .from = {5, 1}},
                                                                             {.sums = {0, 20}, .from = {0, 1}}});
}

TEST_CASE("a choice on the line between two corners is none") {
    CHECK(frontier_of({{2, 0}, {1, 5}, {0, 10}}).size() == 2);
}

TEST_CASE("two solutions a corner are enough") {
    int solved = 0;
    const auto corners = frontier_of({{5, 0}, {4, 9}, {3, 16}, {2, 21}, {1, 24}, {0, 25}}, &solved);
    CHECK(corners.size() == 6);
    CHECK(solved == 11);
}

TEST_CASE("weights so great that a rate leaves 64 bits are refused") {
    CHECK_THROWS_AS(frontier_of({{1, 0}, {0, Wide{1} << 62}}), InputError);
    CHECK(frontier_of({{1, 0}, {0, (Wide{1} << 62) - 1}}).size() == 2);
}
