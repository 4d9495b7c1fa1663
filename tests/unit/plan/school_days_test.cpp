#include "plan/school_days.hpp"

#include <doctest/doctest.h>

using namespace llp;
using llp::plan::calendar_for;
using llp::plan::school_days_since;

TEST_CASE("school days since a day leave out the day itself, weekends and holidays") {
    const auto days = [](const char* from, const char* to) {
        return school_days_since(calendar_for(999), Date::parse(from), Date::parse(to));
    };
    CHECK(days("2026-11-09", "2026-11-09") == 0);
    CHECK(days("2026-11-09", "2026-11-10") == 1);
    CHECK(days("2026-11-06", "2026-11-09") == 1);
    CHECK(days("2026-10-23", "2026-11-01") == 0);
    CHECK(days("2026-12-18", "2027-01-04") == 1);
    CHECK(days("2026-11-10", "2026-11-09") == 0);
}
