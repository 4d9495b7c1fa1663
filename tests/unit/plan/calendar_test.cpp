#include "plan/calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/error.hpp"

using namespace llp;
using namespace llp::plan;

namespace {

Date day(std::string_view text) {
    return Date::parse(text);
}

const Calendar& eskershire() {
    return calendar_for(999);
}

/// A calendar of one or more [[term]] tables given as text.
Calendar with(const std::string& tables) {
    return Calendar::parse("authority = 998\nname = \"Westermark\"\n" + tables, "westermark.toml");
}

std::string term(std::string_view year, int number, std::string_view first, std::string_view last) {
    return fmt::format("[[term]]\nyear = \"{}\"\nnumber = {}\nfirst = {}\nlast = {}\n", year, number, first, last);
}

const std::string autumn = term("2026/27", 1, "2026-09-03", "2026-10-23");

}  // namespace

TEST_CASE("school days end with the term and begin again after the holiday") {
    CHECK(eskershire().is_school_day(day("2026-10-23")));
    CHECK_FALSE(eskershire().is_school_day(day("2026-10-26")));
    CHECK_FALSE(eskershire().is_school_day(day("2026-10-30")));
    CHECK(eskershire().is_school_day(day("2026-11-02")));
}

TEST_CASE("weekends and bank holidays within a term are no school days") {
    CHECK_FALSE(eskershire().is_school_day(day("2026-11-07")));
    CHECK_FALSE(eskershire().is_school_day(day("2026-11-08")));
    CHECK(eskershire().is_school_day(day("2027-04-30")));
    CHECK_FALSE(eskershire().is_school_day(day("2027-05-03")));
    CHECK(eskershire().is_school_day(day("2027-05-04")));
}

TEST_CASE("a closed day within a term is no school day") {
    const auto calendar = with(autumn + "[[closed]]\ndate = 2026-09-14\nreason = \"County show\"\n");
    CHECK_FALSE(calendar.is_school_day(day("2026-09-14")));
    CHECK(calendar.is_school_day(day("2026-09-15")));
    CHECK(calendar.add_school_days(day("2026-09-11"), 1) == day("2026-09-15"));
}

TEST_CASE("closed weeks and INSET days within a term are no school days") {
    const auto calendar = with(autumn + "[[closed]]\nfirst = 2026-09-14\nlast = 2026-09-18\nreason = \"Test week\"\n" +
                               "[[inset]]\ndate = 2026-09-25\n");
    CHECK(calendar.is_school_day(day("2026-09-11")));
    CHECK_FALSE(calendar.is_school_day(day("2026-09-14")));
    CHECK_FALSE(calendar.is_school_day(day("2026-09-18")));
    CHECK(calendar.is_school_day(day("2026-09-21")));
    CHECK_FALSE(calendar.is_school_day(day("2026-09-25")));
    CHECK(calendar.add_school_days(day("2026-09-11"), 1) == day("2026-09-21"));
}

TEST_CASE("a closed span that is said twice, ends before it begins or leaves the term is refused by line") {
    const auto closed = [](const std::string& days) {
        with(autumn + "[[closed]]\n" + days + "\nreason = \"Test week\"\n");
    };
    CHECK_THROWS_WITH_AS(closed("date = 2026-09-14\nlast = 2026-09-18"),
                         doctest::Contains("either a date, or the first and the last day"), InputError);
    CHECK_THROWS_WITH_AS(closed("first = 2026-09-18\nlast = 2026-09-14"), doctest::Contains("ends before it begins"),
                         InputError);
    CHECK_THROWS_WITH_AS(closed("first = 2026-10-19\nlast = 2026-10-26"),
                         doctest::Contains("westermark.toml:10:8: the day lies in no term"), InputError);
}

namespace {

TermDates own(TermDatesKind kind, std::string_view first, std::string_view last) {
    return {.party = Urn::of(990001),
            .kind = kind,
            .first = day(first),
            .last = day(last),
            .year = {},
            .number = {},
            .reason = {}};
}

TermDates own_term(int number, std::string_view first, std::string_view last) {
    auto dates = own(TermDatesKind::term, first, last);
    dates.year = Period::parse("2026/27");
    dates.number = number;
    return dates;
}

}  // namespace

TEST_CASE("a term of a school's own stands in place of the county's of the same number, the others stay") {
    // A break of two weeks in October, made up for at Christmas.
    const auto school =
        eskershire().with({own_term(1, "2026-09-03", "2026-10-16"), own_term(2, "2026-11-02", "2026-12-22")});
    CHECK_FALSE(school.is_school_day(day("2026-10-19")));
    CHECK(school.is_school_day(day("2026-12-22")));
    CHECK_FALSE(eskershire().is_school_day(day("2026-12-22")));
    CHECK(school.is_school_day(day("2027-01-04")));
    CHECK(school.add_school_days(day("2026-10-16"), 1) == day("2026-11-02"));
    CHECK(school.end_of_term(day("2026-11-09")) == day("2026-12-22"));
    CHECK(school.term_of(day("2026-10-19")) == TermOfYear{.year = Period::parse("2026/27"), .number = 2});
    CHECK(school.name_for(day("2026-11-09"), day("2026-12-22")) ==
          "Eskershire (invented), with days of the school's own");
}

TEST_CASE("a school's own INSET and closed days are none, its open days are, but at weekends and on bank holidays") {
    const auto school = eskershire().with(
        {own(TermDatesKind::inset, "2026-11-27", "2026-11-27"), own(TermDatesKind::closed, "2027-05-10", "2027-05-14"),
         own(TermDatesKind::open, "2026-10-26", "2026-11-01"), own(TermDatesKind::open, "2027-05-03", "2027-05-03")});
    CHECK_FALSE(school.is_school_day(day("2026-11-27")));
    CHECK(school.is_school_day(day("2026-11-26")));
    CHECK_FALSE(school.is_school_day(day("2027-05-10")));
    CHECK_FALSE(school.is_school_day(day("2027-05-14")));
    CHECK(school.is_school_day(day("2027-05-17")));
    CHECK(school.is_school_day(day("2026-10-26")));
    CHECK(school.is_school_day(day("2026-10-30")));
    CHECK_FALSE(school.is_school_day(day("2026-10-31")));
    CHECK_FALSE(school.is_school_day(day("2027-05-03")));
}

TEST_CASE("an open day of a school goes before a closed day of the county, its own closed day before both") {
    const auto county = with(autumn + "[[closed]]\nfirst = 2026-09-14\nlast = 2026-09-15\nreason = \"County show\"\n");
    const auto school = county.with(
        {own(TermDatesKind::open, "2026-09-14", "2026-09-15"), own(TermDatesKind::closed, "2026-09-15", "2026-09-15")});
    CHECK(school.is_school_day(day("2026-09-14")));
    CHECK_FALSE(school.is_school_day(day("2026-09-15")));
}

TEST_CASE("a school of a county without a calendar is covered by terms of its own alone") {
    const Calendar nothing;
    const auto school =
        nothing.with({own_term(1, "2026-09-03", "2026-10-23"), own_term(2, "2026-11-02", "2026-12-18")});
    CHECK_FALSE(school.is_school_day(day("2026-10-28")));
    CHECK(school.is_school_day(day("2027-01-01") + 3));
    CHECK(school.name_for(day("2026-09-03"), day("2026-12-18")) == "terms of the school's own");
    CHECK(nothing.with({own(TermDatesKind::inset, "2026-11-27", "2026-11-27")})
              .name_for(day("2026-09-03"), day("2026-12-18")) ==
          "weekdays less bank holidays, with days of the school's own");
}

TEST_CASE("29 February is a school day like any other in a leap year") {
    CHECK(eskershire().is_school_day(day("2028-02-29")));
    CHECK(eskershire().add_school_days(day("2028-02-28"), 2) == day("2028-03-01"));
    CHECK(eskershire().subtract_school_days(day("2028-03-01"), 1) == day("2028-02-29"));
    CHECK(Calendar().add_school_days(day("2027-02-26"), 1) == day("2027-03-01"));
}

TEST_CASE("school days are counted across a holiday, the first day left out") {
    CHECK(eskershire().add_school_days(day("2026-10-22"), 1) == day("2026-10-23"));
    CHECK(eskershire().add_school_days(day("2026-10-22"), 2) == day("2026-11-02"));
    CHECK(eskershire().add_school_days(day("2026-10-28"), 1) == day("2026-11-02"));
    CHECK(eskershire().add_school_days(day("2026-12-18"), 1) == day("2027-01-04"));
}

TEST_CASE("no school days on is the day itself or the next school day") {
    CHECK(eskershire().add_school_days(day("2026-11-09"), 0) == day("2026-11-09"));
    CHECK(eskershire().add_school_days(day("2026-12-25"), 0) == day("2027-01-04"));
    CHECK(eskershire().next_school_day(day("2026-12-19")) == day("2027-01-04"));
}

TEST_CASE("school days are counted backwards in the same way") {
    CHECK(eskershire().subtract_school_days(day("2026-11-03"), 1) == day("2026-11-02"));
    CHECK(eskershire().subtract_school_days(day("2026-11-03"), 2) == day("2026-10-23"));
    CHECK(eskershire().subtract_school_days(day("2026-10-28"), 0) == day("2026-10-23"));
    CHECK(eskershire().last_school_day(day("2027-01-03")) == day("2026-12-18"));
}

TEST_CASE("the end of a term is its last day, in a holiday that of the next term") {
    CHECK(eskershire().end_of_term(day("2026-11-09")) == day("2026-12-18"));
    CHECK(eskershire().end_of_term(day("2026-12-18")) == day("2026-12-18"));
    CHECK(eskershire().end_of_term(day("2026-12-19")) == day("2027-02-12"));
    CHECK(eskershire().end_of_term(day("2028-07-21")) == day("2028-07-21"));
    CHECK(eskershire().end_of_term(day("2028-07-22")) == std::nullopt);
    CHECK(eskershire().end_of_term(day("2025-09-02")) == std::nullopt);
}

TEST_CASE("where no calendar covers a day, weekdays less bank holidays count") {
    CHECK_FALSE(eskershire().covers(day("2028-07-24")));
    CHECK(eskershire().is_school_day(day("2028-07-24")));
    CHECK_FALSE(eskershire().is_school_day(day("2028-08-28")));
    const auto& unknown = calendar_for(925);
    CHECK(unknown.is_school_day(day("2026-10-28")));
    CHECK_FALSE(unknown.is_school_day(day("2026-12-25")));
    CHECK(unknown.end_of_term(day("2026-10-28")) == std::nullopt);
    CHECK(calendar_for(std::nullopt).terms().empty());
}

TEST_CASE("the name says that the county is invented and where its terms are not known") {
    CHECK(eskershire().name_for(day("2026-11-09"), day("2027-03-01")) == "Eskershire (invented)");
    CHECK(eskershire().name_for(day("2028-07-01"), day("2028-07-22")) ==
          "Eskershire (invented); after 2028-07-21: weekdays less bank holidays");
    CHECK(eskershire().name_for(day("2025-09-02"), day("2025-09-08")) ==
          "Eskershire (invented); before 2025-09-03: weekdays less bank holidays");
    CHECK(eskershire().name_for(day("2029-01-08"), day("2029-02-08")) == "weekdays less bank holidays");
    CHECK(calendar_for(925).name_for(day("2026-11-09"), day("2027-03-01")) == "weekdays less bank holidays");
}

TEST_CASE("Eskershire has six terms a year of about 190 school days") {
    CHECK(eskershire().terms().size() == 18);
    for (const int year : {2025, 2026, 2027}) {
        int school_days = 0;
        for (auto date = Date(std::chrono::year(year) / 9 / 1); Period::of(date).first_year() == year;
             date = date + 1) {
            school_days += eskershire().covers(date) && eskershire().is_school_day(date) ? 1 : 0;
        }
        CHECK(school_days >= 186);
        CHECK(school_days <= 195);
    }
}

TEST_CASE("a calendar that contradicts itself is refused with the place of the fault") {
    CHECK_THROWS_WITH_AS(with(autumn + term("2026/27", 2, "2026-10-23", "2026-12-18")),
                         doctest::Contains("begins before the one above it has ended"), InputError);
    CHECK_THROWS_WITH_AS(with(term("2026/27", 1, "2026-09-03", "2026-09-02")), doctest::Contains("westermark.toml:7"),
                         InputError);
    CHECK_THROWS_WITH_AS(with(term("2026/27", 1, "2026-09-05", "2026-10-23")), doctest::Contains("weekend"),
                         InputError);
    CHECK_THROWS_WITH_AS(with(term("2025/26", 1, "2026-09-03", "2026-10-23")), doctest::Contains("another school year"),
                         InputError);
    CHECK_THROWS_WITH_AS(with(term("2026/27", 7, "2026-09-03", "2026-10-23")), doctest::Contains("from 1 to 6"),
                         InputError);
    CHECK_THROWS_WITH_AS(with(autumn + "[[closed]]\ndate = 2026-10-26\nreason = \"\"\n"),
                         doctest::Contains("lies in no term"), InputError);
    CHECK_THROWS_WITH_AS(with(""), doctest::Contains("at least one [[term]]"), InputError);
}

TEST_CASE("a term that the calendar has is told by its own days, another by its months") {
    const TermOfYear covered{.year = Period::parse("2026/27"), .number = 2};
    CHECK(eskershire().covers(covered));
    CHECK(eskershire().span_of(covered).first == day("2026-11-02"));
    CHECK(eskershire().span_of(covered).last == day("2026-12-18"));
    const Calendar weekdays;
    CHECK_FALSE(weekdays.covers(covered));
    CHECK(weekdays.span_of(covered).first == day("2026-11-01"));
    CHECK(weekdays.span_of(covered).last == day("2026-12-31"));
}

TEST_CASE("the months of the six terms are those by which the term of a day is told") {
    const Calendar weekdays;
    for (int number = 1; number <= 6; ++number) {
        const TermOfYear term{.year = Period::parse("2027/28"), .number = number};
        const auto span = weekdays.span_of(term);
        CHECK(weekdays.term_of(span.first) == term);
        CHECK(weekdays.term_of(span.last) == term);
        CHECK(weekdays.term_of(span.first - 1) != term);
        CHECK(weekdays.term_of(span.last + 1) != term);
    }
}
