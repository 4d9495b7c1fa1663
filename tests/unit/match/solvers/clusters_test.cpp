#include "match/solvers/clusters.hpp"

#include <doctest/doctest.h>

#include "match/solvers/cluster_bound.hpp"
#include "match/solvers/cluster_pricing.hpp"
#include "match/solvers/cluster_proof.hpp"
#include "match/solvers/cluster_search.hpp"

using namespace llp::match;

namespace {

/// Six members of which 0, 1, 2 and 3, 4, 5 are worth 10 to each other, and all others 1.
ClusterProblem two_triads() {
    auto problem = a_cluster_problem(6, 3, 3);
    for (std::uint32_t a = 0; a < 6; ++a) {
        for (std::uint32_t b = 0; b < a; ++b) {
            problem.set_score(a, b, a / 3 == b / 3 ? 10 : 1);
        }
    }
    return problem;
}

const ClusterSearch a_search{.seed = 1, .iterations = 100};

}  // namespace

TEST_CASE("each member of a cluster brings the mean score of its pairs, whatever the size") {
    const auto problem = two_triads();
    CHECK(value_of(problem, {0, 1, 2}) == 3 * 10 * value_of_a_point);
    CHECK(value_of(problem, {0, 1}) == 2 * 10 * value_of_a_point);
    CHECK(value_of(problem, {0, 1, 2, 3}) == (3 * 30 + 3 * 3) * value_of_a_point * 2 / 3 / 3);
}

TEST_CASE("those who are worth most to each other stand together, and that is proved") {
    const auto problem = two_triads();
    const auto best = search_clusters(problem, a_search);
    CHECK(best == Clustering{{0, 1, 2}, {3, 4, 5}});
    CHECK(bound_clusters(problem, best).value == worth_of(problem, best).value);
    CHECK(bound_clusters(problem, best, {.few_exactly = false}).value == worth_of(problem, best).value);
}

TEST_CASE("to be placed goes before points") {
    auto problem = a_cluster_problem(4, 3, 4);
    problem.set_score(0, 3, -1000);
    CHECK(search_clusters(problem, a_search) == Clustering{{0, 1, 2, 3}});
}

TEST_CASE("a rule is kept whatever it costs") {
    auto problem = two_triads();
    SUBCASE("who may not meet") {
        problem.set_score(0, 1, never);
    }
    SUBCASE("at most one of a body") {
        problem.bodies = {7, 7, 0, 0, 0, 0};
    }
    SUBCASE("who must stay together") {
        problem.together = {{0, 5}};
    }
    SUBCASE("somebody to vouch for each cluster") {
        problem.tested = {1, 1, 0, 0, 0, 0};
    }
    const auto best = search_clusters(problem, a_search);
    CHECK(faults_of(problem, best).empty());
    CHECK(worth_of(problem, best).placed == 6);
    CHECK(best != Clustering{{0, 1, 2}, {3, 4, 5}});
}

TEST_CASE("two of a body may stand together where two are allowed, three may not") {
    auto problem = two_triads();
    problem.bodies = {7, 7, 7, 0, 0, 0};
    problem.most_of_a_body = 2;
    CHECK(is_allowed(problem, {0, 1, 3}));
    CHECK_FALSE(is_allowed(problem, {0, 1, 2}));
}

TEST_CASE("whom no cluster can hold is told from one for whom there is no room") {
    auto problem = a_cluster_problem(5, 3, 3);
    for (std::uint32_t other = 0; other < 4; ++other) {
        problem.set_score(4, other, other < 1 ? 0 : never);
    }
    CHECK(could_stand(problem, 0));
    CHECK_FALSE(could_stand(problem, 4));
}

TEST_CASE("as few members as can be have left a clustering that was cut up anew") {
    CHECK(moves_between({{0, 1, 2}, {3, 4, 5}}, {{0, 1, 2}, {3, 4, 5}}) == 0);
    CHECK(moves_between({{0, 1, 2}, {3, 4, 5}}, {{0, 1, 5}, {2, 3, 4}}) == 2);
    CHECK(moves_between({{0, 1, 2}, {3, 4, 5}}, {{0, 1, 2}}) == 3);
    CHECK(moves_between({{0, 1, 2}}, {{0, 1, 2}, {3, 4, 5}}) == 0);
}

TEST_CASE("every cluster that gains by prices is found, and none that does not") {
    const auto problem = two_triads();
    ClusterPrices prices{.members = std::vector<std::int64_t>(6, 10 * value_of_a_point - 1), .cuts = {}};
    const auto found = price_clusters(problem, prices, {.margin = 0, .work = 10'000});
    CHECK(found.all);
    CHECK(found.clusters == std::vector<Cluster>{{0, 1, 2}, {3, 4, 5}});
    prices.cuts.push_back({.members = {0, 1, 3}, .price = 3});
    CHECK(price_clusters(problem, prices, {.margin = 0, .work = 10'000}).clusters == std::vector<Cluster>{{3, 4, 5}});
    CHECK(price_clusters(problem, prices, {.margin = 1, .work = 10'000}).clusters.empty());
}

TEST_CASE("prices are a bound, less those of members that may be left out") {
    CHECK(bound_by({.members = {5, 7, -2}, .cuts = {{.members = {0, 1, 2}, .price = 4}}}, {}) == 14);
    CHECK(bound_by({.members = {5, 7, -2}, .cuts = {}}, {.least = 0, .most = 1}) == 12);
    CHECK(bound_by({.members = {5, 7, 2}, .cuts = {}}, {.least = 0, .most = 1}) == 14);
    CHECK(bound_by({.members = {5, 7, 2}, .cuts = {}}, {.least = 1, .most = 1}) == 12);
    CHECK(bound_by({.members = {5, -7, -2}, .cuts = {}}, {.least = 1, .most = 3}) == 5);
    CHECK(bound_by({.members = {5, -7, -2}, .cuts = {}}, {.least = 1, .most = 1}) == 3);
}

TEST_CASE("prices are reckoned with to a limit on all of them together, and of known members alone") {
    const auto problem = two_triads();
    const auto of = [](std::int64_t price) { return ClusterPrices{.members = {price, 0, 0, 0, 0, 0}, .cuts = {}}; };
    CHECK(can_be_reckoned(problem, of(greatest_prices)));
    CHECK(can_be_reckoned(problem, of(-greatest_prices)));
    CHECK_FALSE(can_be_reckoned(problem, of(greatest_prices + 1)));
    CHECK_FALSE(can_be_reckoned(problem, of(-greatest_prices - 1)));
    auto prices = of(0);
    prices.cuts.push_back({.members = {0, 1, 5}, .price = greatest_prices});
    CHECK(can_be_reckoned(problem, prices));
    prices.members[1] = 1;
    CHECK_FALSE(can_be_reckoned(problem, prices));
    CHECK_FALSE(
        can_be_reckoned(problem, {.members = {0, 0, 0, 0, 0, 0}, .cuts = {{.members = {0, 1, 6}, .price = 1}}}));
    CHECK_FALSE(
        can_be_reckoned(problem, {.members = {0, 0, 0, 0, 0, 0}, .cuts = {{.members = {0, 1, 2}, .price = -1}}}));
    CHECK_FALSE(can_be_reckoned(problem, {.members = {0, 0, 0, 0, 0}, .cuts = {}}));
}

TEST_CASE("how many can stand in clusters is shown by prices of pairs that are all worth 1") {
    // Twenty, of which four may stand with all and the others with those four alone: of each triad two are of the four.
    auto problem = a_cluster_problem(20, 3, 3);
    for (std::uint32_t a = 4; a < 20; ++a) {
        for (std::uint32_t b = 4; b < a; ++b) {
            problem.set_score(a, b, never);
        }
    }
    const auto best = search_clusters(problem, a_search);
    REQUIRE(worth_of(problem, best).placed == 6);
    const auto bound = bound_clusters(problem, best);
    REQUIRE(bound.placing.size() == 1);
    CHECK(prove_clusters(problem, 6, bound.prices, bound.placing).most_placed == 6);
    CHECK(prove_clusters(problem, 6, bound.prices, {}).most_placed > 6);
    auto low = bound.placing;
    for (auto& price : low.front().prices.members) {
        price = -(std::int64_t{1} << 62);
    }
    CHECK(prove_clusters(problem, 6, bound.prices, low).most_placed > 6);
}
