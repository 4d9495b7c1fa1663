#include "match/scores.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

ScoreRow row(int supported, int supporter, std::int64_t score) {
    return {.supported = Urn::of(supported), .supporter = Urn::of(supporter), .score = Points(score)};
}

}  // namespace

TEST_CASE("given scores are paired without any school being held") {
    const auto round = propose_from_scores({row(100001, 200001, 9), row(100002, 200001, 8), row(100001, 200002, 8)},
                                           a_problem({}), default_settings());
    REQUIRE(round.pairs.size() == 2);
    CHECK(round.total == Points(16));
    CHECK(round.pairs[0].supporter == Party(Urn::of(200002)));
    CHECK(round.pairs[0].rank == 2);
    CHECK(round.pairs[0].parts[0].name == "score");
    CHECK(round.weights == "own scores");
}

TEST_CASE("rules apply where both are held, and are told as not known where one is not") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[1].school->phase = Phase::secondary;
    const auto round =
        propose_from_scores({row(100001, 100002, 9), row(100001, 200001, 1)}, problem, default_settings());
    REQUIRE(round.pairs.size() == 1);
    CHECK(round.pairs[0].supporter == Party(Urn::of(200001)));
    CHECK(round.pairs[0].refused == Tally{{"phase", 1}});
    CHECK(round.pairs[0].not_known.size() == 11);
}

TEST_CASE("a conflict holds between schools that are not held too") {
    auto problem = a_problem({});
    problem.conflicts.push_back(
        {.a = Urn::of(100001), .b = Urn::of(200001), .kind = {}, .reason = {}, .from = {}, .to = {}});
    CHECK(propose_from_scores({row(100001, 200001, 9)}, problem, default_settings()).pairs.empty());
}

TEST_CASE("a pair listed twice or with itself is refused") {
    CHECK_THROWS_AS(
        propose_from_scores({row(100001, 200001, 9), row(100001, 200001, 9)}, a_problem({}), default_settings()),
        InputError);
    CHECK_THROWS_AS(propose_from_scores({row(100001, 100001, 9)}, a_problem({}), default_settings()), InputError);
}

TEST_CASE("scores too great to be added up are refused") {
    CHECK_THROWS_AS(
        propose_from_scores({row(100001, 200001, 4'000'000'000'000'000'000)}, a_problem({}), default_settings()),
        InputError);
}

TEST_CASE("a lock must be listed") {
    auto settings = default_settings();
    settings.locks = {{Urn::of(100001), Urn::of(200002)}};
    CHECK_THROWS_AS(propose_from_scores({row(100001, 200001, 9), row(100002, 200002, 9)}, a_problem({}), settings),
                    UnmetError);
}
