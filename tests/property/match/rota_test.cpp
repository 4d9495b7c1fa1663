#include "match/solvers/rota.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "match/solvers/rota_bound.hpp"
#include "match/solvers/year_split.hpp"
#include "support/random_rota.hpp"
#include "support/scale.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

/// The answer is a choice that keeps every limit, not better than the best, and no bound lies below it.
void check_against_all(const RotaProblem& problem, const RotaAnswer& answer) {
    const auto best = RotaByTryingAll(problem).best();
    REQUIRE(gain_of(problem, answer.chosen) == answer.gain);
    REQUIRE(answer.gain <= best);
    REQUIRE(answer.most_reviews >= best.reviews);
    if (answer.points_bound) {
        const bool as_good = answer.gain.led == best.led && answer.gain.kept == best.kept;
        REQUIRE(answer.gain.reviews == best.reviews);
        REQUIRE((as_good || !answer.aims_shown));
        REQUIRE((!as_good || *answer.points_bound >= best.points));
        REQUIRE(prove_rota(problem, answer.chosen, answer.prices).points_bound.value() <= *answer.points_bound);
    }
    if (answer.is_optimal()) {
        REQUIRE(answer.gain == best);
    }
}

}  // namespace

TEST_CASE(
    "to eight schools, reviews worth the same either way: the best of all, shown to be, and nobody makes two more than "
    "it has") {
    for (int seed = 1; seed <= scaled(500); ++seed) {
        CAPTURE(seed);
        const auto problem = random_rota(static_cast<std::uint64_t>(seed), {.most_schools = seed % 2 == 0 ? 8 : 6,
                                                                            .percent = 40 + seed % 60,
                                                                            .each = seed % 2 == 0 ? 1 : 2,
                                                                            .symmetric = true});
        const auto answer = solve_rota(problem);
        REQUIRE(answer.is_optimal());
        check_against_all(problem, answer);
        std::vector<int> balance(problem.schools);
        for (const auto i : answer.chosen) {
            ++balance[problem.arcs[i].reviewer];
            --balance[problem.arcs[i].host];
        }
        REQUIRE(std::ranges::all_of(balance, [](int more) { return more >= -1 && more <= 1; }));
    }
}

TEST_CASE("to eight schools, reviews worth more one way: no limit broken, and no bound below the best of all") {
    int optimal = 0;
    int best = 0;
    for (int seed = 1; seed <= scaled(500); ++seed) {
        CAPTURE(seed);
        const auto problem = random_rota(
            static_cast<std::uint64_t>(seed),
            {.most_schools = seed % 2 == 0 ? 8 : 6, .percent = 40 + seed % 60, .each = seed % 2 == 0 ? 1 : 2});
        const auto answer = solve_rota(problem);
        check_against_all(problem, answer);
        optimal += answer.is_optimal() ? 1 : 0;
        best += answer.gain == RotaByTryingAll(problem).best() ? 1 : 0;
    }
    CHECK(optimal > scaled(500) / 3);
    CHECK(best > scaled(500) / 2);
}

TEST_CASE("with leads and with a plan to be kept no bound lies below the best of all") {
    for (int seed = 1; seed <= scaled(500); ++seed) {
        CAPTURE(seed);
        const auto problem = random_rota(static_cast<std::uint64_t>(seed), {.most_schools = 6,
                                                                            .percent = 60 + seed % 40,
                                                                            .each = 1 + seed % 2,
                                                                            .lead_percent = seed % 3 == 0 ? 0 : 40,
                                                                            .kept_percent = seed % 5 == 0 ? 0 : 20});
        check_against_all(problem, solve_rota(problem));
    }
}

TEST_CASE(
    "a county of 370: every school reviews and is reviewed twice; the same either way it is shown to be the best") {
    const auto nation = random_nation(7, 370);
    const auto one_way = solve_rota(rota_of(nation, 2, false));
    REQUIRE(one_way.points_bound);
    CHECK(*one_way.points_bound - one_way.gain.points <= one_way.gain.points / 200);
    const auto either_way = solve_rota(rota_of(nation, 2, true));
    CHECK(either_way.is_optimal());
    CHECK(either_way.gain.reviews <= 740);
}

TEST_CASE("a plan of several years gives each school its reviews year by year, whoever reviews whom") {
    for (int seed = 1; seed <= scaled(300); ++seed) {
        CAPTURE(seed);
        const int years = 1 + seed % 3;
        const int each = 1 + seed % 2;
        const auto problem =
            random_rota(static_cast<std::uint64_t>(seed), {.most_schools = 14, .percent = 90, .each = years * each});
        const auto answer = solve_rota(problem);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> reviews;
        for (const auto i : answer.chosen) {
            reviews.emplace_back(problem.arcs[i].reviewer, problem.arcs[i].host);
        }
        const auto year = split_into_years(problem.schools, reviews, years, each);
        std::map<std::pair<int, std::uint32_t>, int> made;
        std::map<std::pair<int, std::uint32_t>, int> had;
        for (std::size_t i = 0; i < reviews.size(); ++i) {
            REQUIRE(year[i] < years);
            REQUIRE(++made[{year[i], reviews[i].first}] <= each);
            REQUIRE(++had[{year[i], reviews[i].second}] <= each);
        }
    }
}

TEST_CASE("the same choice from every compiler, optimised or not") {
    std::uint64_t mark = 0;
    for (int seed = 1; seed <= 6; ++seed) {
        const auto problem = random_rota(static_cast<std::uint64_t>(seed), {.most_schools = 60,
                                                                            .percent = 40,
                                                                            .each = 2,
                                                                            .symmetric = seed % 2 == 0,
                                                                            .lead_percent = seed % 3 == 0 ? 30 : 0});
        for (const auto i : solve_rota(problem).chosen) {
            mark = mark * 1'000'003 + i;
        }
    }
    CHECK(mark == 13154700395181404609U);
}

TEST_CASE("whatever prices are given, no bound that follows from them is below the best of as many reviews") {
    int close = 0;
    for (int seed = 1; seed <= scaled(500); ++seed) {
        CAPTURE(seed);
        const auto problem = random_rota(static_cast<std::uint64_t>(seed),
                                         {.most_schools = 7, .percent = 70 + seed % 30, .each = 1 + seed % 2});
        const auto answer = solve_rota(problem);
        const auto bound = prove_rota(problem, answer.chosen, answer.prices).points_bound;
        const auto best = RotaByTryingAll(problem).best();
        if (best.reviews != answer.gain.reviews) {
            continue;
        }
        REQUIRE((!bound || *bound >= best.points));
        close += bound && answer.points_bound && *bound <= *answer.points_bound ? 1 : 0;
        auto others = answer.prices;
        Dice dice(static_cast<std::uint64_t>(seed));
        for (auto& prices : others) {
            for (auto& potential : prices.potentials) {
                potential += dice.roll(-300, 300);
            }
            for (auto& mutual : prices.mutual) {
                mutual.price += dice.roll(0, 300);
            }
        }
        const auto worse = prove_rota(problem, answer.chosen, others).points_bound;
        REQUIRE((!worse || *worse >= best.points));
    }
    CHECK(close > 0);
}
