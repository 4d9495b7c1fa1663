#include "app/held_kinds.hpp"

#include <doctest/doctest.h>

#include "app/open_evidence.hpp"
#include "support/evidence_facts.hpp"

using namespace llp;

namespace {

constexpr int ours = 100001;
constexpr int theirs = 100002;

/// One school of authority 999 and one of 998.
app::Knowledge two_authorities() {
    app::Knowledge known{.day = test::today()};
    for (const auto& [urn, authority] : {std::pair(ours, 999), std::pair(theirs, 998)}) {
        auto school = test::open_primary(urn);
        school.la_code = authority;
        school.state_funded = true;
        known.schools.push_back(school);
    }
    return known;
}

report::Held held(const app::Knowledge& known) {
    app::ReportedSchools reported;
    reported.home = {999};
    return app::held_kinds(known, reported, app::open_profiler(known));
}

Judgement judged(int urn, const char* framework) {
    return test::judged(framework, "inclusion", "expected-standard", "2025-11-20", urn);
}

}  // namespace

TEST_CASE("of nothing loaded nothing is held") {
    const auto known = two_authorities();
    const auto nothing = held(known);
    CHECK_FALSE(nothing.memberships);
    CHECK_FALSE(nothing.inspections);
    CHECK_FALSE(nothing.report_cards);
    CHECK_FALSE(nothing.reviews);
    CHECK_FALSE(nothing.evidence);
}

TEST_CASE("what is held of another authority says nothing of this one") {
    auto known = two_authorities();
    known.reviews.push_back({.urn = Urn::of(theirs), .date = Date::parse("2026-05-01")});
    known.judgements.push_back(judged(theirs, "report-card"));
    CHECK_FALSE(held(known).reviews);
    CHECK_FALSE(held(known).inspections);
    CHECK_FALSE(held(known).report_cards);
    known.reviews.front().urn = Urn::of(ours);
    known.judgements.front().urn = Urn::of(ours);
    CHECK(held(known).reviews);
    CHECK(held(known).inspections);
    CHECK(held(known).report_cards);
}

TEST_CASE("inspections without report cards, and memberships of organisations alone, are told apart") {
    auto known = two_authorities();
    known.judgements.push_back(judged(ours, "four-point"));
    CHECK(held(known).inspections);
    CHECK_FALSE(held(known).report_cards);
    known.memberships.push_back({.party = Party::organisation("fenland"), .status = "member"});
    CHECK_FALSE(held(known).memberships);
    known.memberships.push_back({.party = Urn::of(ours), .status = "member"});
    CHECK(held(known).memberships);
}
