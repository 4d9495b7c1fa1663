#include "match/scores.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "support/matching.hpp"
#include "support/random_assignment.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

Party row_party(std::uint32_t row) {
    return Urn::of(100'000 + std::int64_t{row});
}
Party column_party(std::uint32_t column) {
    return Urn::of(200'000 + std::int64_t{column});
}

std::vector<ScoreRow> as_rows(const FlowProblem& problem) {
    std::vector<ScoreRow> rows;
    for (const auto& edge : problem.edges) {
        rows.push_back({row_party(edge.row), column_party(edge.column), Points(edge.weight)});
    }
    return rows;
}

Settings plain_assignment_settings() {
    auto settings = default_settings();
    settings.capacity = 1;
    settings.demand = 1;
    settings.fair = false;
    settings.without = {"all"};
    return settings;
}

}  // namespace

TEST_CASE("given scores, capacity 1, demand 1, no rules: as many pairs and points as trying all finds, 1,000 seeds") {
    const auto settings = plain_assignment_settings();
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        const auto problem = random_assignment(seed, {});
        const auto best = best_by_trying_all(problem);
        const auto round = propose_from_scores(as_rows(problem), a_problem({}), settings);
        REQUIRE(best);
        REQUIRE(static_cast<std::int64_t>(round.pairs.size()) == best->gain.all);
        REQUIRE(round.total.count() == best->gain.weight);
    }
}

TEST_CASE("the order of the lines does not change the answer, not even among equals") {
    const auto settings = plain_assignment_settings();
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        auto problem = random_assignment(seed, {.most_rows = 8, .most_columns = 8});
        for (auto& edge : problem.edges) {
            edge.weight %= 2;
        }
        auto rows = as_rows(problem);
        const auto first = propose_from_scores(rows, a_problem({}), settings);
        std::shuffle(rows.begin(), rows.end(), std::mt19937_64(seed));
        const auto second = propose_from_scores(rows, a_problem({}), settings);
        REQUIRE(second.digest == first.digest);
        REQUIRE(second.pairs.size() == first.pairs.size());
        for (std::size_t i = 0; i < first.pairs.size(); ++i) {
            REQUIRE(second.pairs[i].supported == first.pairs[i].supported);
            REQUIRE(second.pairs[i].supporter == first.pairs[i].supporter);
        }
    }
}
