#include "core/date.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"

using namespace llp;

TEST_CASE("the forms of school files are read, and only possible days") {
    const auto day = Date::parse("2026-03-01");
    for (const auto* const text : {"2026-03-01", "01-03-2026", "01/03/2026", "1/3/2026", "20260301",
                                   "2026-03-01 00:00:00", "2026-03-01T00:00:00"}) {
        CAPTURE(text);
        CHECK(Date::read_published(text) == day);
    }
    for (const auto* const text :
         {"", "2026-02-30", "31/04/2026", "2026-3-1", "1799-12-31", "01-03-26", "2026-03-01T25:00"}) {
        CAPTURE(text);
        CHECK_FALSE(Date::read_published(text));
    }
}

TEST_CASE("an instant in UTC is the English civil day, by the summer time of the year") {
    CHECK(Date::read_published("2013-04-18T23:00:00.000Z") == Date::parse("2013-04-19"));
    CHECK(Date::read_published("2019-03-06T00:00:00.000Z") == Date::parse("2019-03-06"));
    // Summer time of 2026 begins on 29 March and ends on 25 October, both at 01:00 UTC.
    CHECK(Date::read_published("2026-03-28T23:30:00Z") == Date::parse("2026-03-28"));
    CHECK(Date::read_published("2026-03-29T23:00:00Z") == Date::parse("2026-03-30"));
    CHECK(Date::read_published("2026-10-24T23:00:00Z") == Date::parse("2026-10-25"));
    CHECK(Date::read_published("2026-10-25T23:59:59Z") == Date::parse("2026-10-25"));
}

TEST_CASE("a leap second belongs to the day that it ends") {
    CHECK(Date::read_published("2016-12-31T23:59:60Z") == Date::parse("2016-12-31"));
    CHECK(Date::read_published("2199-12-31T23:59:60Z") == Date::parse("2199-12-31"));
    CHECK(Date::read_published("2015-06-30T22:59:60Z") == Date::parse("2015-06-30"));
}

TEST_CASE("days are counted and written") {
    CHECK(iso(Date::parse("2026-02-28") + 1) == "2026-03-01");
    CHECK(iso(Date::parse("2024-02-28") + 1) == "2024-02-29");
    CHECK(days_between(Date::parse("2026-11-09"), Date::parse("2026-11-02")) == -7);
    CHECK(in_words(Date::parse("2026-11-09")) == "9 November 2026");
    CHECK(Date::parse("2026-11-21").is_weekend());
    CHECK_FALSE(Date::parse("2026-11-23").is_weekend());
    CHECK_THROWS_AS(Date::parse("23-11-2026"), InputError);
}

TEST_CASE("a school year runs from September to August") {
    CHECK(Period::of(Date::parse("2026-08-31")) == Period::parse("2025/26"));
    CHECK(Period::of(Date::parse("2026-09-01")) == Period::parse("2026/27"));
    CHECK(Period::parse("2022/23").last_day() == Date::parse("2023-08-31"));
    CHECK(to_text(Period::parse("1999-2000")) == "1999/00");
    for (const auto* const text : {"202223", "2022-23", "2022/2023"}) {
        CHECK(Period::read(text) == Period::parse("2022/23"));
    }
    for (const auto* const text : {"2022", "2022/24", "2022/22", "22/23", "2022/2024"}) {
        CAPTURE(text);
        CHECK_FALSE(Period::read(text));
    }
}
