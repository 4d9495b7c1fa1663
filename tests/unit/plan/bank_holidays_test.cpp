#include "plan/bank_holidays.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

using namespace llp;
using namespace llp::plan;

namespace {

std::vector<std::string> days_of(int year) {
    std::vector<std::string> days;
    std::ranges::transform(bank_holidays(year), std::back_inserter(days),
                           [](const BankHoliday& holiday) { return iso(holiday.date); });
    return days;
}

std::string name_of(std::string_view day) {
    const auto date = Date::parse(day);
    for (const auto& holiday : bank_holidays(static_cast<int>(date.calendar().year()))) {
        if (holiday.date == date) {
            return holiday.name;
        }
    }
    return {};
}

}  // namespace

TEST_CASE("Easter falls on the days that almanacs print") {
    const std::pair<int, const char*> known[] = {
        {1818, "1818-03-22"}, {1943, "1943-04-25"}, {1961, "1961-04-02"}, {1981, "1981-04-19"}, {2000, "2000-04-23"},
        {2008, "2008-03-23"}, {2011, "2011-04-24"}, {2019, "2019-04-21"}, {2024, "2024-03-31"}, {2025, "2025-04-20"},
        {2026, "2026-04-05"}, {2027, "2027-03-28"}, {2028, "2028-04-16"}, {2038, "2038-04-25"}, {2049, "2049-04-18"},
    };
    for (const auto& [year, day] : known) {
        CHECK(iso(easter_sunday(year)) == day);
    }
}

TEST_CASE("Easter from 2020 to 2050 falls on the days of a published list") {
    // The list of Easter Sundays from 1990 to 2050 in the tests of python-dateutil (tests/test_easter.py).
    const std::vector<std::string> published{
        "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
        "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25",
        "2036-04-13", "2037-04-05", "2038-04-25", "2039-04-10", "2040-04-01", "2041-04-21", "2042-04-06", "2043-03-29",
        "2044-04-17", "2045-04-09", "2046-03-25", "2047-04-14", "2048-04-05", "2049-04-18", "2050-04-10"};
    std::vector<std::string> ours;
    for (int year = 2020; year <= 2050; ++year) {
        ours.push_back(iso(easter_sunday(year)));
    }
    CHECK(ours == published);
}

TEST_CASE("Easter is always a Sunday from 22 March to 25 April") {
    for (int year = 1978; year <= 2199; ++year) {
        const auto easter = easter_sunday(year);
        CHECK(easter.weekday() == std::chrono::Sunday);
        CHECK(easter >= Date(std::chrono::year(year) / std::chrono::March / 22));
        CHECK(easter <= Date(std::chrono::year(year) / std::chrono::April / 25));
    }
}

TEST_CASE("the bank holidays of England are those that were announced") {
    using Days = std::vector<std::string>;
    CHECK(days_of(2024) == Days{"2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26",
                                "2024-12-25", "2024-12-26"});
    CHECK(days_of(2025) == Days{"2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25",
                                "2025-12-25", "2025-12-26"});
    CHECK(days_of(2026) == Days{"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
                                "2026-12-25", "2026-12-28"});
    CHECK(days_of(2027) == Days{"2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30",
                                "2027-12-27", "2027-12-28"});
}

TEST_CASE("a holiday on a weekend moves to the next weekday that is free") {
    CHECK(name_of("2022-01-03") == "New Year's Day (substitute day)");
    CHECK(name_of("2022-01-01").empty());
    CHECK(name_of("2026-12-28") == "Boxing Day (substitute day)");
    CHECK(name_of("2021-12-27") == "Christmas Day (substitute day)");
    CHECK(name_of("2021-12-28") == "Boxing Day (substitute day)");
    // Christmas on a Sunday: Boxing Day keeps its Monday, Christmas moves past it.
    CHECK(name_of("2022-12-26") == "Boxing Day");
    CHECK(name_of("2022-12-27") == "Christmas Day (substitute day)");
    CHECK_FALSE(is_bank_holiday(Date::parse("2022-12-28")));
}

TEST_CASE("days that were moved or added once are known") {
    CHECK_FALSE(is_bank_holiday(Date::parse("2020-05-04")));
    CHECK(is_bank_holiday(Date::parse("2020-05-08")));
    CHECK_FALSE(is_bank_holiday(Date::parse("2022-05-30")));
    CHECK(is_bank_holiday(Date::parse("2022-06-02")));
    CHECK(is_bank_holiday(Date::parse("2022-06-03")));
    CHECK(is_bank_holiday(Date::parse("2022-09-19")));
    CHECK(is_bank_holiday(Date::parse("2023-05-01")));
    CHECK(is_bank_holiday(Date::parse("2023-05-08")));
    CHECK_FALSE(is_bank_holiday(Date::parse("2024-05-08")));
}

TEST_CASE("years without a change have eight bank holidays, all on weekdays") {
    for (int year = 2024; year <= 2199; ++year) {
        const auto holidays = bank_holidays(year);
        CHECK(holidays.size() == 8);
        CHECK(std::ranges::none_of(holidays, [](const BankHoliday& holiday) { return holiday.date.is_weekend(); }));
    }
}
