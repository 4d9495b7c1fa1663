#include "match/solvers/sparse.hpp"

#include <doctest/doctest.h>

#include "support/random_assignment.hpp"
#include "support/random_nation.hpp"
#include "support/scale.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

/// The edges of a problem that are not forced, as a source.
class Edges : public PairSource {
public:
    explicit Edges(const FlowProblem& problem) : problem_(problem) {}
    void find(std::uint32_t row, std::vector<ProofCheck::Pair>& pairs) const override {
        for (const auto& edge : problem_.edges) {
            if (edge.row == row && !edge.forced) {
                pairs.push_back({edge.row, edge.column, edge.weight, edge.metres});
            }
        }
    }

private:
    const FlowProblem& problem_;
};

using Made = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Made made_in(const FlowProblem& problem, const FlowAnswer& answer) {
    Made made;
    for (const auto position : answer.chosen) {
        made.emplace_back(problem.edges[position].row, problem.edges[position].column);
    }
    std::ranges::sort(made);
    return made;
}

}  // namespace

TEST_CASE("from two pairs a school on: the very pairs that all pairs together give, with a proof over all of them") {
    int rounds = 0;
    for (int seed = 1; seed <= scaled(2'000); ++seed) {
        CAPTURE(seed);
        const auto number = static_cast<std::uint64_t>(seed);
        const auto problem = random_assignment(number, {.most_rows = 20,
                                                        .most_columns = 20,
                                                        .percent = 40,
                                                        .most_demand = 2,
                                                        .most_room = 3,
                                                        .most_least = seed % 3 == 0 ? 1 : 0,
                                                        .forced_percent = seed % 5 == 0 ? 2 : 0,
                                                        .served_percent = 10,
                                                        .urgent_percent = 20,
                                                        .most_weight = seed % 2 == 0 ? 3 : 1'000,
                                                        .most_metres = seed % 4 == 0 ? 0 : 100,
                                                        .fair = seed % 2 == 1});
        const auto dense = solve_flow(problem);
        auto start = problem;
        std::erase_if(start.edges, [](const FlowEdge& edge) { return !edge.forced; });
        const Edges source(problem);
        const auto sparse = solve_sparse(start, source, {.first = 2, .more = 1});
        REQUIRE(sparse.answer.kind == dense.kind);
        if (dense.kind == FlowAnswer::Kind::optimal) {
            REQUIRE(made_in(sparse.problem, sparse.answer) == made_in(problem, dense));
            REQUIRE(faults_of(sparse, source).empty());
            rounds = std::max(rounds, sparse.rounds);
        }
    }
    CHECK(rounds > 2);
}

TEST_CASE("neither pairs to begin with nor a guess of the worst pair changes the answer") {
    for (int seed = 1; seed <= scaled(1'000); ++seed) {
        CAPTURE(seed);
        const auto number = static_cast<std::uint64_t>(seed);
        const auto problem = random_assignment(number, {.most_rows = 15,
                                                        .most_columns = 15,
                                                        .percent = 40,
                                                        .most_demand = 2,
                                                        .most_room = 3,
                                                        .most_least = seed % 3 == 0 ? 1 : 0,
                                                        .forced_percent = seed % 5 == 0 ? 2 : 0,
                                                        .urgent_percent = 20,
                                                        .most_weight = seed % 2 == 0 ? 3 : 1'000,
                                                        .fair = true});
        const auto dense = solve_flow(problem);
        Dice dice(number);
        auto start = problem;
        std::erase_if(start.edges, [&](const FlowEdge& edge) { return !edge.forced && dice.chance(70); });
        start.floor_guess = dense.proof.floor.value_or(0) + (dice.chance(50) ? 0 : dice.roll(-100, 100));
        const Edges source(problem);
        const auto sparse = solve_sparse(start, source, {.first = 2, .more = 1});
        REQUIRE(sparse.answer.kind == dense.kind);
        if (dense.kind == FlowAnswer::Kind::optimal) {
            REQUIRE(made_in(sparse.problem, sparse.answer) == made_in(problem, dense));
            REQUIRE(sparse.answer.proof.floor == dense.proof.floor);
            REQUIRE(faults_of(sparse, source).empty());
        }
    }
}

TEST_CASE("a made-up county of 370: a proof over every pair, and far fewer pairs solved than there are") {
    const auto nation = random_nation(7, 370);
    const NationPairs pairs(nation);
    auto problem = nation.problem;
    problem.fair = true;
    const auto sparse = solve_sparse(problem, pairs);
    REQUIRE(sparse.answer.kind == FlowAnswer::Kind::optimal);
    CHECK(faults_of(sparse, pairs).empty());
    CHECK(!sparse.answer.chosen.empty());
}
