#include "evidence/similar_pool.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/evidence_facts.hpp"

using namespace llp;
using evidence::find_similar_method;
using evidence::SimilarPool;
using test::published;
using test::today;

namespace {

School state_school(int urn, std::optional<std::int64_t> pupils, int authority = 925) {
    auto school = test::open_primary(urn);
    school.state_funded = true;
    school.pupils = pupils;
    school.la_code = authority;
    return school;
}

/// A pool of primaries with the memory that it points into.
struct Primaries {
    std::vector<School> schools;
    std::vector<ResultRow> rows;
    std::vector<evidence::Figure> newest = evidence::newest_figures(evidence::standing_figures(rows));
    const evidence::SimilarMethod& method = *find_similar_method("range-normalised");
    SimilarPool pool{method, *method.group_of(Phase::primary), schools, newest, today()};

    [[nodiscard]] std::vector<int> similar_to(int urn, std::size_t count) const {
        std::vector<int> urns;
        for (const auto& near : pool.similar_to(pool.find(Urn::of(urn)).value(), count)) {
            urns.push_back(pool.members().at(near.member)->urn.value());
        }
        return urns;
    }
};

using Urns = std::vector<int>;

}  // namespace

TEST_CASE("a pool holds the open, state-funded schools of its phase group") {
    std::vector<School> schools;
    for (int urn = 100001; urn <= 100007; ++urn) {
        schools.push_back(state_school(urn, 100));
    }
    schools.at(1).state_funded = false;
    schools.at(2).status = Status::closed;
    schools.at(3).phase = Phase::secondary;
    schools.at(4).phase = Phase::middle_deemed_primary;
    schools.at(5).phase.reset();
    const Primaries primaries{.schools = schools, .rows = {}};
    CHECK(primaries.similar_to(100001, 10) == Urns{100005, 100007});
    CHECK_FALSE(primaries.pool.find(Urn::of(100002)).has_value());
    CHECK(primaries.pool.left_out() == 0);
}

TEST_CASE("a school of which nothing is known is like nobody, and counted") {
    const Primaries primaries{
        .schools = {state_school(100001, 100), state_school(100002, {}), state_school(100003, 110)}, .rows = {}};
    CHECK(primaries.pool.left_out() == 1);
    CHECK_FALSE(primaries.pool.find(Urn::of(100002)).has_value());
    CHECK(primaries.similar_to(100001, 10) == Urns{100003});
}

TEST_CASE("a school of which one figure is known stands at the median in the others") {
    const Primaries primaries{
        .schools = {state_school(100001, 100), state_school(100002, 100), state_school(100003, 100)},
        .rows = {published(100001, "census-fsm-ever-6-percent", "2022/23", "10"),
                 published(100002, "census-fsm-ever-6-percent", "2022/23", "30")}};
    const auto& variables = primaries.pool.similarity().variables();
    CHECK(variables.at(1).median == Millionths(20'000'000));
    CHECK(variables.at(1).filled == 1);
    CHECK_FALSE(variables.at(2).median.has_value());
    CHECK_FALSE(primaries.pool.figure(2, 1).has_value());
    CHECK(primaries.pool.figure(0, 1) == Millionths(10'000'000));
}

TEST_CASE("of the sixty nearest those of the same region come first") {
    // One that is as large in another region, and the nearest of its own region further away.
    const Primaries primaries{
        .schools = {state_school(100001, 100, 925), state_school(100002, 101, 813), state_school(100003, 102, 813),
                    state_school(100004, 150, 857), state_school(100005, 120, 891)},
        .rows = {}};
    CHECK(primaries.similar_to(100001, 4) == Urns{100005, 100004, 100002, 100003});
    CHECK(primaries.similar_to(100001, 1) == Urns{100005});
    CHECK(primaries.similar_to(100002, 2) == Urns{100003, 100001});
}

TEST_CASE("beyond the sixty nearest the region is no matter") {
    std::vector<School> schools{state_school(100001, 100, 925)};
    for (int other = 0; other < 60; ++other) {
        schools.push_back(state_school(100002 + other, 101, 813));
    }
    schools.push_back(state_school(100900, 400, 925));
    const Primaries primaries{.schools = schools, .rows = {}};
    CHECK(primaries.similar_to(100001, 1) == Urns{100002});
    // Asked for more, more are looked at.
    CHECK(primaries.similar_to(100001, 61).front() == 100900);
}

TEST_CASE("where the region is not known the nearest are taken as they come") {
    const Primaries primaries{
        .schools = {state_school(100001, 100, 999), state_school(100002, 150, 999), state_school(100003, 101, 925)},
        .rows = {}};
    CHECK(primaries.similar_to(100001, 2) == Urns{100003, 100002});
}

TEST_CASE("a school's own census goes before the register, and the register before a predecessor's census") {
    const auto& pupils = find_similar_method("range-normalised")->variables.front();
    const auto figure = [&](std::optional<Urn> predecessor) {
        std::vector rows{published(100001, "census-pupils", "2022/23", "210")};
        rows.front().at_the_time = predecessor;
        const auto standing = evidence::standing_figures(rows);
        return evidence::figure_of(pupils, state_school(100001, 98), standing);
    };
    CHECK(figure({}) == Millionths(210'000'000));
    CHECK(figure(Urn::of(100999)) == Millionths(98'000'000));
}

TEST_CASE("special needs add support and plans of one census, and need both") {
    const auto& sen = find_similar_method("range-normalised")->variables.at(2);
    const auto figure = [&](const std::vector<ResultRow>& rows) {
        return evidence::figure_of(sen, state_school(100001, 98), evidence::standing_figures(rows));
    };
    const auto plans = published(100001, "census-sen-plan-percent", "2022/23", "2.5");
    CHECK(figure({plans, published(100001, "census-sen-support-percent", "2022/23", "14")}) == Millionths(16'500'000));
    CHECK_FALSE(figure({plans, published(100001, "census-sen-support-percent", "2021/22", "14")}).has_value());
    CHECK_FALSE(figure({plans}).has_value());
}

TEST_CASE("the method of least precedence is taken that compares the phase and knows something of the school") {
    const auto method = [](Phase phase, const std::vector<ResultRow>& rows, std::optional<std::int64_t> pupils) {
        auto school = state_school(100001, pupils);
        school.phase = phase;
        const auto* const found = evidence::method_for(school, evidence::standing_figures(rows));
        return found == nullptr ? "none" : found->name;
    };
    const std::vector figures{published(100001, "similar-ks2-reading", "2025/26", "104")};
    CHECK(method(Phase::secondary, figures, 100) == "dfe-secondary");
    CHECK(method(Phase::secondary, {}, 100) == "range-normalised");
    CHECK(method(Phase::primary, figures, 100) == "range-normalised");
    CHECK(method(Phase::primary, figures, {}) == "none");
}

TEST_CASE("the order in which schools and figures are given changes nothing") {
    std::vector<School> schools;
    std::vector<ResultRow> rows;
    for (int n = 0; n < 40; ++n) {
        schools.push_back(state_school(100001 + n, 100 + n * 37 % 90, n % 3 == 0 ? 925 : 813));
        rows.push_back(published(100001 + n, "census-fsm-ever-6-percent", "2022/23", std::to_string(n * 17 % 50)));
    }
    const Primaries forward{.schools = schools, .rows = rows};
    std::ranges::reverse(schools);
    std::ranges::reverse(rows);
    const Primaries backward{.schools = schools, .rows = rows};
    for (const auto& school : schools) {
        CHECK(forward.similar_to(school.urn.value(), 12) == backward.similar_to(school.urn.value(), 12));
    }
}
