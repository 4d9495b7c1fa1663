#include "app/similar_figures.hpp"

#include <doctest/doctest.h>

#include "evidence/published_measure.hpp"

using namespace llp;

namespace {

constexpr int school = 990001;

evidence::Figure figure(int urn, const char* measure, const char* period, std::int64_t units) {
    return {.urn = Urn::of(urn),
            .measure = evidence::find_measure(measure),
            .period = Period::parse(period),
            .value = Millionths(units * 1'000'000)};
}

report::SimilarFacts similar(const std::vector<int>& urns) {
    report::SimilarFacts facts{.as_of = Date::parse("2026-11-23"),
                               .urn = Urn::of(school),
                               .region = {},
                               .pool = {},
                               .neighbours = {},
                               .names = {}};
    for (const auto urn : urns) {
        facts.neighbours.push_back(
            {.urn = Urn::of(urn), .distance = Millionths(0), .apart = {}, .parts = {}, .filled = {}});
    }
    return facts;
}

}  // namespace

TEST_CASE("a figure stands beside those of the same year, with the median of those that have one") {
    const std::vector newest{
        figure(school, "ks4-attainment-8", "2024/25", 40), figure(990002, "ks4-attainment-8", "2024/25", 50),
        figure(990003, "ks4-attainment-8", "2023/24", 99), figure(990004, "ks4-attainment-8", "2024/25", 20)};
    const auto figures = app::similar_figures(newest, similar({990004, 990003, 990002, 990005}));
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].measure == "ks4-attainment-8");
    CHECK(figures[0].own == Millionths(40'000'000));
    CHECK(figures[0].others == std::vector<std::optional<Millionths>>{Millionths(20'000'000), std::nullopt,
                                                                      Millionths(50'000'000), std::nullopt});
    CHECK(figures[0].median == Millionths(35'000'000));
}

TEST_CASE("what says nothing of how well a school does is left out, and nobody has a median of nobody") {
    const std::vector newest{figure(school, "census-pupils", "2024/25", 200),
                             figure(school, "absence-overall-percent", "2024/25", 6)};
    const auto figures = app::similar_figures(newest, similar({990002}));
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].measure == "absence-overall-percent");
    CHECK_FALSE(figures[0].median.has_value());
    CHECK(app::similar_figures({}, similar({990002})).empty());
}
