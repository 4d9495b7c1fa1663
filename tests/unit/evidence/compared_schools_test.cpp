#include "evidence/compared_schools.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/evidence_facts.hpp"

using namespace llp;
using test::published;
using test::today;

namespace {

const std::string reading = "ks2-reading-progress";

/// Forty primaries: 100001 to 100020 are small and read as their numbers say, 1 to 20; the others are large and
/// read 50.
std::vector<School> small_and_large() {
    auto schools = test::open_primaries(100001, 40);
    for (auto& school : schools) {
        school.state_funded = true;
    }
    return schools;
}

std::vector<ResultRow> readings(int last_small = 20) {
    std::vector<ResultRow> rows;
    for (int n = 1; n <= 40; ++n) {
        rows.push_back(test::census(100000 + n, "2024/25", n <= 20 ? "100" : "900"));
        if (n <= last_small || n > 20) {
            rows.push_back(published(100000 + n, reading, "2024/25", n <= 20 ? std::to_string(n) : "50"));
        }
    }
    return rows;
}

std::string first_measure(const ResultRow& row) {
    return row.figures.front().first;
}

std::optional<evidence::Against> compared(int urn, const std::vector<School>& schools,
                                          const std::vector<ResultRow>& rows,
                                          const evidence::Weights& weights = evidence::default_weights()) {
    const auto standing = evidence::standing_figures(rows);
    const auto figure = std::ranges::find_if(
        standing, [&](const evidence::Figure& one) { return one.urn == Urn::of(urn) && one.measure->id == reading; });
    REQUIRE(figure != standing.end());
    return evidence::ComparedSchools(schools, standing, weights, today()).with(*figure);
}

/// Thirty are kept: the other nineteen small ones, and of the large ones those with the lowest numbers.
constexpr int kept = 30;

}  // namespace

TEST_CASE("a figure is compared with those of the schools most similar, not with its own") {
    const auto others = compared(100001, small_and_large(), readings());
    REQUIRE(others.has_value());
    CHECK(others->similar);
    CHECK(others->figures.schools() == kept);
    // 2 to 20 make 209, eleven large ones 550.
    CHECK(others->figures.mean() == Millionths(25'300'000));
}

TEST_CASE("ten similar schools with a figure are enough, nine are not: then the phase counts, the school included") {
    auto schools = small_and_large();
    std::erase_if(schools, [](const School& school) { return school.urn > Urn::of(100020); });
    const auto ten = compared(100001, schools, readings(11));
    REQUIRE(ten.has_value());
    CHECK(ten->similar);
    CHECK(ten->figures.schools() == 10);
    const auto nine = compared(100001, schools, readings(10));
    REQUIRE(nine.has_value());
    CHECK_FALSE(nine->similar);
    CHECK(nine->figures.schools() == 10);
    CHECK(nine->phase == Phase::primary);
}

TEST_CASE("where all similar schools have the same figure the phase is taken") {
    auto rows = readings();
    for (auto& row : rows) {
        if (first_measure(row) == reading && row.urn != Urn::of(100001)) {
            row.figures.front().second = Millionths(5'000'000);
        }
    }
    const auto others = compared(100001, small_and_large(), rows);
    REQUIRE(others.has_value());
    CHECK_FALSE(others->similar);
}

TEST_CASE("a school that is closed or not state-funded is compared with its phase") {
    auto schools = small_and_large();
    schools.at(0).state_funded = false;
    schools.at(1).status = Status::closed;
    CHECK_FALSE(compared(100001, schools, readings())->similar);
    CHECK_FALSE(compared(100002, schools, readings())->similar);
    CHECK(compared(100003, schools, readings())->similar);
}

TEST_CASE("a school of which not all is known that the method compares is compared with its phase") {
    auto rows = readings();
    rows.front().figures.pop_back();
    CHECK_FALSE(compared(100001, small_and_large(), rows)->similar);
    CHECK(compared(100002, small_and_large(), rows)->similar);
}

TEST_CASE("without a method of similarity the phase is taken") {
    auto weights = evidence::default_weights();
    weights.similar_method.clear();
    const auto others = compared(100001, small_and_large(), readings(), weights);
    REQUIRE(others.has_value());
    CHECK_FALSE(others->similar);
    CHECK(others->figures.schools() == 40);
}

TEST_CASE("figures of another period are not compared, and a school without a phase with nobody") {
    auto rows = readings();
    std::ranges::find(rows, reading, first_measure)->period = Period::parse("2023/24");
    const auto others = compared(100001, small_and_large(), rows);
    REQUIRE(others.has_value());
    CHECK(others->figures.schools() == 1);
    auto schools = small_and_large();
    schools.front().phase.reset();
    CHECK_FALSE(compared(100001, schools, readings()).has_value());
}
