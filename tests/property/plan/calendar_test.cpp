#include "plan/calendar.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace llp;
using namespace llp::plan;

namespace {

/// A day from a year before Eskershire's first term to a year after its last.
Date any_day() {
    return Date::parse("2024-09-01") + *rc::gen::inRange(0, 5 * 365);
}

const Calendar& any_calendar() {
    return calendar_for(*rc::gen::element(999, 925));
}

}  // namespace

TEST_CASE("counting school days forwards and back leads to the same day") {
    CHECK(rc::check([] {
        const auto& calendar = any_calendar();
        const auto start = calendar.next_school_day(any_day());
        const int days = *rc::gen::inRange(0, 200);
        RC_ASSERT(calendar.subtract_school_days(calendar.add_school_days(start, days), days) == start);
    }));
}

TEST_CASE("counting school days in two steps is counting them in one") {
    CHECK(rc::check([] {
        const auto& calendar = any_calendar();
        const auto start = any_day();
        const int first = *rc::gen::inRange(1, 100);
        const int second = *rc::gen::inRange(0, 100);
        RC_ASSERT(calendar.add_school_days(calendar.add_school_days(start, first), second) ==
                  calendar.add_school_days(start, first + second));
    }));
}

TEST_CASE("a counted day is a school day, no weekend, and as many school days lie between") {
    CHECK(rc::check([] {
        const auto& calendar = any_calendar();
        const auto start = any_day();
        const int days = *rc::gen::inRange(1, 60);
        const auto due = calendar.add_school_days(start, days);
        int counted = 0;
        for (auto date = start + 1; date <= due; date = date + 1) {
            counted += calendar.is_school_day(date) ? 1 : 0;
        }
        RC_ASSERT(counted == days);
        RC_ASSERT(calendar.is_school_day(due) && !due.is_weekend());
    }));
}
