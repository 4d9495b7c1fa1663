#include "app/school_context.hpp"

#include <doctest/doctest.h>

#include "support/evidence_facts.hpp"

using namespace llp;
using test::published;
using test::today;

namespace {

School primary(int urn, int authority = 999) {
    auto school = test::open_primary(urn);
    school.la_code = authority;
    school.state_funded = true;
    return school;
}

/// Five primaries with 10, 20, 30, 40 and 50 pupils, the last of another authority.
app::Knowledge five_schools() {
    app::Knowledge known{.day = today()};
    for (int n = 1; n <= 5; ++n) {
        known.schools.push_back(primary(100000 + n, n == 5 ? 998 : 999));
        known.contexts.push_back({.urn = Urn::of(100000 + n), .pupils = 10 * n});
    }
    return known;
}

report::ContextFigure figure(const app::Knowledge& known, const std::string& name, int of = 100001) {
    const auto context = app::ContextReader(known).beside(*known.school(Urn::of(of)));
    return *std::ranges::find(context.figures, name, &report::ContextFigure::name);
}

}  // namespace

TEST_CASE("a school stands beside the middle of its authority and of all that are held") {
    const auto pupils = figure(five_schools(), "pupils");
    CHECK(pupils.school == Millionths(10'000'000));
    REQUIRE(pupils.county.has_value());
    CHECK(pupils.county->value == Millionths(25'000'000));  // the mean of the two in the middle
    CHECK(pupils.county->schools == 4);
    REQUIRE(pupils.nation.has_value());
    CHECK(pupils.nation->value == Millionths(30'000'000));
    CHECK(pupils.nation->schools == 5);
}

TEST_CASE("where one authority is held there is no nation to stand beside") {
    auto known = five_schools();
    known.schools.back().la_code = 999;
    CHECK(app::ContextReader(known).beside(known.schools.front()).authorities == 1);
    CHECK_FALSE(figure(known, "pupils").nation.has_value());
    CHECK(figure(known, "pupils").county->schools == 5);
}

TEST_CASE("closed, independent and other schools are none of those compared with") {
    auto known = five_schools();
    known.schools.at(1).status = Status::closed;
    known.schools.at(2).state_funded = false;
    known.schools.at(3).phase = Phase::secondary;
    const auto pupils = figure(known, "pupils");
    CHECK(pupils.county->schools == 1);
    CHECK(pupils.nation->schools == 2);
    known.schools.at(3).phase = Phase::middle_deemed_primary;
    CHECK(figure(known, "pupils").county->schools == 2);
}

TEST_CASE("what nobody publishes has no median, and a school without a phase is compared with none") {
    auto known = five_schools();
    CHECK_FALSE(figure(known, "fsm_percent").school.has_value());
    CHECK_FALSE(figure(known, "fsm_percent").county.has_value());
    known.schools.front().phase = std::nullopt;
    const auto pupils = figure(known, "pupils");
    CHECK(pupils.school == Millionths(10'000'000));
    CHECK_FALSE(pupils.county.has_value());
}

TEST_CASE("of absence each school counts with its newest figure") {
    auto known = five_schools();
    known.results = {published(100001, "absence-overall-percent", "2018/19", "4.5"),
                     published(100001, "absence-overall-percent", "2022/23", "6.5"),
                     published(100002, "absence-overall-percent", "2018/19", "5.5")};
    const auto absence = figure(known, "absence_percent");
    CHECK(absence.school == Millionths(6'500'000));
    CHECK(absence.period == Period::parse("2022/23"));
    CHECK_FALSE(figure(known, "pupils").period.has_value());
    CHECK(absence.county->value == Millionths(6'000'000));
    CHECK(absence.county->schools == 2);
    CHECK_FALSE(figure(known, "persistent_absence_percent").school.has_value());
}
