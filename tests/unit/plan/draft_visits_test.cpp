#include "plan/draft_visits.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace llp;
using namespace llp::plan;

namespace {

Date day(std::string_view text) {
    return Date::parse(text);
}

SupportPlan a_plan(Urn supporter = Urn::of(990044)) {
    return {.number = 3,
            .partnership = 7,
            .supported = Urn::of(990012),
            .supporter = supporter,
            .drafted = day("2026-11-09"),
            .review_due = day("2026-12-11")};
}

std::vector<Visit> drafted(const SupportPlan& plan, std::string_view start = "2026-11-09") {
    return draft_visits(plan, calendar_for(999), templates_for(plan.is_own() ? Mode::own : Mode::support), day(start));
}

std::vector<VisitKind> kinds(const std::vector<Visit>& visits) {
    std::vector<VisitKind> list;
    std::ranges::transform(visits, std::back_inserter(list), &Visit::kind);
    return list;
}

}  // namespace

TEST_CASE("a plan begins with a first visit, then a visit and a review before the end of each of three terms") {
    const auto visits = drafted(a_plan());
    CHECK(kinds(visits) == std::vector{VisitKind::first_visit, VisitKind::visit, VisitKind::review, VisitKind::visit,
                                       VisitKind::review, VisitKind::visit, VisitKind::review});
    int number = 0;
    for (const auto& visit : visits) {
        CHECK(visit.plan == 3);
        CHECK(visit.number == ++number);
        CHECK(visit.status == VisitStatus::unplaced);
        CHECK_FALSE(visit.day);
        CHECK(visit.apart == 5);
    }
}

TEST_CASE("visits take the supporter's days, a review led by the broker takes nobody's") {
    for (const auto& visit : drafted(a_plan())) {
        CHECK(visit.visitor.has_value() == (visit.kind != VisitKind::review));
        CHECK(visit.visitor.value_or(Urn::of(990044)) == Party(Urn::of(990044)));
        CHECK(visit.half_days == (visit.kind == VisitKind::first_visit ? 2 : 1));
    }
}

TEST_CASE("windows are counted in school days from the draft and around the day on which a review is due") {
    const auto visits = drafted(a_plan());
    CHECK(visits.at(0).earliest == day("2026-11-11"));
    CHECK(visits.at(0).latest == day("2026-11-23"));
    CHECK(visits.at(1).earliest == day("2026-11-18"));
    CHECK(visits.at(1).latest == day("2026-12-10"));
    // Due on 11 December.
    CHECK(visits.at(2).earliest == day("2026-12-04"));
    CHECK(visits.at(2).latest == day("2026-12-17"));
}

TEST_CASE("windows follow each other in the order of the numbers and begin and end on school days") {
    const auto visits = drafted(a_plan());
    CHECK(std::ranges::is_sorted(visits, {}, &Visit::earliest));
    CHECK(std::ranges::is_sorted(visits, {}, &Visit::latest));
    for (const auto& visit : visits) {
        CHECK(visit.earliest <= visit.latest);
        CHECK(calendar_for(999).is_school_day(visit.earliest));
        CHECK(calendar_for(999).is_school_day(visit.latest));
    }
}

TEST_CASE("a school that plans for itself has reviews alone, and nobody's days are taken") {
    const auto visits = drafted(a_plan(Urn::of(990012)));
    CHECK(kinds(visits) == std::vector{VisitKind::review, VisitKind::review, VisitKind::review});
    CHECK(std::ranges::none_of(visits, [](const Visit& visit) { return visit.visitor.has_value(); }));
    CHECK(visits.front().number == 1);
}

TEST_CASE("a further visit that cannot keep its distance before the review is left out") {
    auto templates = templates_for(Mode::support);
    templates.visits.apart = 40;
    const auto visits = draft_visits(a_plan(), calendar_for(999), templates, day("2026-11-09"));
    CHECK(kinds(visits).at(1) == VisitKind::review);
    CHECK(visits.at(1).earliest <= visits.at(1).latest);
}

TEST_CASE("where no term is known visits are counted on weekdays less bank holidays") {
    const auto visits =
        draft_visits(a_plan(), calendar_for(std::nullopt), templates_for(Mode::support), day("2026-12-14"));
    CHECK(visits.front().latest == day("2026-12-30"));
    CHECK(visits.size() == 7);
}
