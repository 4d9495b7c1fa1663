#include "match/solvers/rota_bound.hpp"

#include <doctest/doctest.h>

using namespace llp;
using namespace llp::match;

namespace {

/// Each of four reviews each other: worth more one way than the other.
RotaProblem four_schools() {
    RotaProblem problem{.schools = 4, .each = 1};
    for (std::uint32_t reviewer = 0; reviewer < 4; ++reviewer) {
        for (std::uint32_t host = 0; host < 4; ++host) {
            if (reviewer != host) {
                problem.arcs.push_back({reviewer, host, 10 * reviewer + host});
            }
        }
    }
    return problem;
}

RotaPrices prices(std::vector<RotaPrices::Mutual> mutual) {
    return {.schools = {0, 1, 2, 3}, .potentials = std::vector<std::int64_t>(14), .mutual = std::move(mutual)};
}

}  // namespace

TEST_CASE("a bound on a rota needs no prices: it follows from the heaviest pairs") {
    const auto problem = four_schools();
    const auto answer = solve_rota(problem);
    REQUIRE(answer.points_bound);
    const auto proof = prove_rota(problem, answer.chosen, {});
    CHECK(proof.most_reviews == 4);
    REQUIRE(proof.points_bound);
    CHECK(*proof.points_bound >= answer.gain.points);
    CHECK(prove_rota(problem, answer.chosen, answer.prices).points_bound == answer.points_bound);
}

TEST_CASE("prices beyond all that can be added up lower no bound on a rota") {
    const auto problem = four_schools();
    const auto chosen = solve_rota(problem).chosen;
    const auto bound = prove_rota(problem, chosen, {}).points_bound;
    const auto with = [&](std::vector<RotaPrices::Mutual> mutual) {
        return prove_rota(problem, chosen, {prices(std::move(mutual))}).points_bound;
    };
    constexpr std::int64_t one = 1;
    CHECK(with({{0, 1, one << 62}, {2, 3, one << 62}}) == bound);
    CHECK(with({{0, 1, one << 61}, {0, 2, one << 61}, {0, 3, one << 61}, {1, 2, one << 61}}) == bound);
    CHECK(with({{0, 1, one << 60}, {0, 2, one << 60}, {0, 3, one << 60}, {1, 2, one << 60}, {1, 3, one << 60}}) ==
          bound);
    CHECK(with({{0, 1, -1}}) == bound);
}

TEST_CASE("a choice from which a review was taken leaves room for it, and more reviews are shown to be possible") {
    const auto problem = four_schools();
    auto chosen = solve_rota(problem).chosen;
    REQUIRE(chosen.size() == 4);
    chosen.pop_back();
    const auto proof = prove_rota(problem, chosen, {});
    CHECK(proof.most_reviews == 4);
    CHECK_FALSE(proof.points_bound);
}
