#include "plan/reviewed_visits.hpp"

#include <doctest/doctest.h>

using namespace llp;
using namespace llp::plan;

namespace {

Date day(std::string_view text) {
    return Date::parse(text);
}

Visit a_visit(int number, VisitKind kind, std::string_view earliest, std::string_view latest) {
    return {.plan = 1,
            .number = number,
            .kind = kind,
            .visitor = std::nullopt,
            .half_days = 1,
            .earliest = day(earliest),
            .latest = day(latest),
            .day = std::nullopt};
}

std::vector<Visit> a_years_visits() {
    return {a_visit(1, VisitKind::visit, "2026-11-12", "2026-11-24"),
            a_visit(2, VisitKind::review, "2026-12-07", "2026-12-17"),
            a_visit(3, VisitKind::review, "2027-02-01", "2027-02-11")};
}

PlanReview a_review(std::string overall = "progressing well", std::string_view next = "2027-03-10") {
    return {.number = 1,
            .date = day("2026-12-11"),
            .reviewer = "Jo Marsh, broker",
            .overall = std::move(overall),
            .next_steps = {},
            .next_review = day(next),
            .objectives = {}};
}

std::vector<Visit> after(const std::vector<Visit>& visits, const PlanReview& review) {
    return visits_after_review(visits, review, day("2026-11-08"), calendar_for(999),
                               templates_for(Mode::support).visits);
}

}  // namespace

TEST_CASE("a review that was held is done on its day, and the next gets its window around the next review") {
    const auto changed = after(a_years_visits(), a_review());
    REQUIRE(changed.size() == 2);
    CHECK(changed[0].number == 2);
    CHECK(changed[0].status == VisitStatus::done);
    CHECK(changed[0].day == day("2026-12-11"));
    CHECK(changed[0].part == DayPart::morning);
    CHECK(changed[1].number == 3);
    CHECK(changed[1].earliest == day("2027-03-03"));
    CHECK(changed[1].latest == day("2027-03-16"));
    CHECK(changed[1].status == VisitStatus::unplaced);
}

TEST_CASE(
    "a review that did not take place is missed where it had a day by then, and still to come where it had none") {
    auto visits = a_years_visits();
    const auto review = a_review("review not taken place", "2026-12-17");
    const auto waiting = after(visits, review);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].number == 2);
    CHECK(waiting[0].status == VisitStatus::unplaced);
    CHECK(waiting[0].earliest == day("2026-12-10"));

    visits[1].day = day("2026-12-11");
    visits[1].part = DayPart::morning;
    visits[1].status = VisitStatus::proposed;
    const auto missed = after(visits, review);
    REQUIRE(missed.size() == 2);
    CHECK(missed[0].number == 2);
    CHECK(missed[0].status == VisitStatus::missed);
    CHECK(missed[1].number == 3);
}

TEST_CASE("a review said before its day not to take place is cancelled where the next is due when another is") {
    const auto review = a_review("review not taken place", "2027-02-01");
    for (const auto status : {VisitStatus::unplaced, VisitStatus::proposed, VisitStatus::agreed}) {
        auto visits = a_years_visits();
        visits[1].status = status;
        if (status != VisitStatus::unplaced) {
            visits[1].day = day("2026-12-15");
            visits[1].part = DayPart::morning;
        }
        const auto changed = after(visits, review);
        REQUIRE(changed.size() == 2);
        CHECK(changed[0].number == 2);
        CHECK(changed[0].status == VisitStatus::cancelled);
        CHECK(changed[0].day == visits[1].day);
        CHECK(changed[1].number == 3);
        CHECK(changed[1].earliest == day("2027-01-25"));
    }
    auto before = review;
    before.next_review = day("2027-01-31");
    const auto put_off = after(a_years_visits(), before);
    REQUIRE(put_off.size() == 1);
    CHECK(put_off[0].number == 2);
    CHECK(put_off[0].status == VisitStatus::unplaced);
    CHECK(after({a_years_visits()[0], a_years_visits()[1]}, review).at(0).number == 2);
}

TEST_CASE("a day that was proposed outside the new window is taken away, one that was agreed stays") {
    auto visits = a_years_visits();
    visits[2].day = day("2027-02-04");
    visits[2].part = DayPart::afternoon;
    visits[2].status = VisitStatus::proposed;
    const auto moved = after(visits, a_review());
    REQUIRE(moved.size() == 2);
    CHECK_FALSE(moved[1].day);
    CHECK(moved[1].status == VisitStatus::unplaced);

    visits[2].status = VisitStatus::agreed;
    CHECK(after(visits, a_review()).size() == 1);
}

TEST_CASE("a review that was missed on its day and held after all settles the same visit") {
    auto visits = a_years_visits();
    visits[1].day = day("2026-12-09");
    visits[1].status = VisitStatus::missed;
    visits[1].part = DayPart::morning;
    const auto changed = after(visits, a_review());
    REQUIRE(changed.size() == 2);
    CHECK(changed[0].number == 2);
    CHECK(changed[0].status == VisitStatus::done);
    CHECK(changed[0].day == day("2026-12-11"));
    CHECK(changed[1].number == 3);
    CHECK_FALSE(changed[1].is_over());
}

TEST_CASE("after a review that was the last, those still to come are cancelled") {
    auto review = a_review("improved, complete");
    review.next_review.reset();
    const auto changed = after(a_years_visits(), review);
    REQUIRE(changed.size() == 2);
    CHECK(changed[0].status == VisitStatus::done);
    CHECK(changed[1].number == 3);
    CHECK(changed[1].status == VisitStatus::cancelled);
}

TEST_CASE("a review that is due on another day takes its window there; what is agreed stays, and later reviews too") {
    auto visits = a_years_visits();
    const auto& templates = templates_for(Mode::support).visits;
    CHECK(next_review_visit(visits)->number == 2);
    const auto moved = visit_after_due_day(visits, day("2027-01-15"), calendar_for(999), templates);
    REQUIRE(moved);
    CHECK(moved->number == 2);
    CHECK(moved->earliest == day("2027-01-08"));
    CHECK(moved->latest == day("2027-01-21"));
    CHECK_FALSE(visit_after_due_day({*moved}, day("2027-01-15"), calendar_for(999), templates));

    visits[1].day = day("2026-12-09");
    visits[1].status = VisitStatus::agreed;
    CHECK_FALSE(visit_after_due_day(visits, day("2027-01-15"), calendar_for(999), templates));
    visits[1].status = VisitStatus::done;
    CHECK(next_review_visit(visits)->number == 3);
    CHECK(next_review_visit({visits[0]}) == nullptr);
}

TEST_CASE("a review that is corrected on its day holds no other one") {
    auto visits = a_years_visits();
    visits[1].day = day("2026-12-11");
    visits[1].part = DayPart::afternoon;
    visits[1].status = VisitStatus::done;
    const auto changed = after(visits, a_review());
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].number == 3);
    CHECK(changed[0].status == VisitStatus::unplaced);
    CHECK(after({visits[0]}, a_review()).empty());
}
