#include "plan/due_days.hpp"

#include <doctest/doctest.h>

using namespace llp;
using namespace llp::plan;

namespace {

Date day(std::string_view text) {
    return Date::parse(text);
}

DueDays from(std::string_view start, int authority = 999) {
    return {calendar_for(authority), day(start)};
}

ActionTemplate within_seven_days() {
    ActionTemplate action;
    action.name = "contact";
    action.calendar_days = 7;
    return action;
}

ActionTemplate school_days_after(std::string after, int days) {
    ActionTemplate action;
    action.after = std::move(after);
    action.school_days = days;
    return action;
}

ReviewTemplate three_reviews() {
    ReviewTemplate review;
    review.count = 3;
    review.before_end = 5;
    review.least = 15;
    review.otherwise_every = 32;
    return review;
}

}  // namespace

TEST_CASE("seven calendar days end on a school day, moved back where they do not") {
    CHECK(from("2026-11-09").of(within_seven_days()) == day("2026-11-16"));
    CHECK(from("2026-11-15").of(within_seven_days()) == day("2026-11-20"));
}

TEST_CASE("a draft before or in a holiday is due on the first school day after it") {
    CHECK(from("2026-12-18").of(within_seven_days()) == day("2027-01-04"));
    CHECK(from("2026-12-22").of(within_seven_days()) == day("2027-01-04"));
    CHECK(from("2026-12-17").of(within_seven_days()) == day("2026-12-18"));
}

TEST_CASE("an entry that follows another is counted from its day") {
    const std::vector<ActionTemplate> plan{within_seven_days(), school_days_after("contact", 5),
                                           school_days_after("", 5)};
    const auto days = from("2026-11-09").of_plan(plan);
    CHECK(days == std::vector{day("2026-11-16"), day("2026-11-23"), day("2026-11-16")});
}

TEST_CASE("there is a review five school days before the end of each term") {
    const auto days = from("2026-11-09").of_reviews(three_reviews());
    CHECK(days == std::vector{day("2026-12-11"), day("2027-02-05"), day("2027-03-18")});
}

TEST_CASE("the first review leaves fifteen school days, else it is in the next term") {
    CHECK(from("2026-11-20").first_review(three_reviews()) == day("2026-12-11"));
    CHECK(from("2026-11-23").first_review(three_reviews()) == day("2027-02-05"));
}

TEST_CASE("where no term is known reviews are evenly spaced") {
    const auto days = from("2026-11-09", 925).of_reviews(three_reviews());
    const auto& weekdays = calendar_for(925);
    REQUIRE(days.size() == 3);
    CHECK(days[0] == weekdays.add_school_days(day("2026-11-09"), 32));
    CHECK(days[1] == weekdays.add_school_days(days[0], 32));
    CHECK(days[2] == weekdays.add_school_days(days[1], 32));
}

TEST_CASE("after the last known term reviews go on, evenly spaced") {
    const auto days = from("2028-06-05").of_reviews(three_reviews());
    CHECK(days == std::vector{day("2028-07-14"), day("2028-08-30"), day("2028-10-13")});
}

TEST_CASE("after a review within a term, or in a holiday, the next is near the end of the term that begins after it") {
    const auto days = from("2026-11-09");
    CHECK(days.review_after(day("2026-11-09"), three_reviews()) == day("2027-02-05"));
    CHECK(days.review_after(day("2026-12-18"), three_reviews()) == day("2027-02-05"));
    CHECK(days.review_after(day("2026-12-19"), three_reviews()) == day("2027-02-05"));
    CHECK(days.review_after(day("2027-01-04"), three_reviews()) == day("2027-03-18"));
}

TEST_CASE("where no term is known, the next review is so many school days after the last") {
    CHECK(from("2026-11-09", 1).review_after(day("2026-11-09"), three_reviews()) ==
          calendar_for(1).add_school_days(day("2026-11-09"), 32));
}
