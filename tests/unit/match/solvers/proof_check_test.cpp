#include "match/solvers/proof_check.hpp"

#include <doctest/doctest.h>

using namespace llp;
using namespace llp::match;

namespace {

/// Two schools compete for one supporter; a third has one of its own, and two are left over.
FlowProblem shortage() {
    return {.rows = {{}, {}, {}},
            .columns = {{.least = 0, .most = 1}, {.least = 0, .most = 1}, {.least = 0, .most = 1}},
            .edges = {{.row = 0, .column = 0, .weight = 9},
                      {.row = 1, .column = 0, .weight = 4},
                      {.row = 2, .column = 1, .weight = 7},
                      {.row = 2, .column = 2, .weight = 6}},
            .fair = true};
}

std::vector<std::string> faults_with(const FlowAnswer& answer) {
    return faults_of(shortage(), answer.chosen, answer.proof);
}

}  // namespace

TEST_CASE("the best choice with its proof has no fault") {
    const auto answer = solve_flow(shortage());
    CHECK(answer.chosen == std::vector<std::size_t>{0, 2});
    CHECK(faults_with(answer).empty());
}

TEST_CASE("each thing that is wrong is named") {
    const auto best = solve_flow(shortage());
    auto answer = best;
    answer.chosen = {0, 1, 2};
    CHECK(faults_with(answer).front() == "a demand, a room or a least load is not kept");
    answer.chosen = {2};
    CHECK(faults_with(answer).front() == "the counts are not shown to be the greatest");
    answer.chosen = {1, 2};
    CHECK(faults_with(answer).front() == "a pair is below the floor");
    answer = best;
    answer.proof.bar.rows.assign(3, false);
    CHECK(faults_with(answer) == std::vector<std::string>{"the floor is not shown to be the greatest"});
    answer = best;
    answer.proof.column_prices[1] += answer.proof.scale * 10;
    CHECK(!faults_with(answer).empty());
    answer = best;
    answer.proof.scale = 0;
    CHECK(!faults_with(answer).empty());
    answer = best;
    answer.proof.zones.rows.pop_back();
    CHECK(faults_with(answer) == std::vector<std::string>{"the proof is of other rows and columns"});
}

TEST_CASE("a pair that was left out could enter where it would serve one more, or be worth as much") {
    const auto problem = shortage();
    const auto answer = solve_flow(problem);
    const ProofCheck check(problem, answer.proof);
    CHECK(check.could_enter({.row = 1, .column = 2, .weight = -100, .metres = 0}));
    CHECK(check.could_enter({.row = 2, .column = 2, .weight = 7, .metres = 0}));
    CHECK_FALSE(check.could_enter({.row = 2, .column = 2, .weight = 6, .metres = 0}));
    CHECK_FALSE(check.could_enter({.row = 2, .column = 0, .weight = 6, .metres = 0}));
}
