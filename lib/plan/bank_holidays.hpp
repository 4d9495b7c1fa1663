#pragma once

#include <string>
#include <vector>

#include "core/date.hpp"

namespace llp::plan {

/// Easter Sunday of a year of the Gregorian calendar, by the anonymous algorithm of 1876.
Date easter_sunday(int year);

struct BankHoliday {
    Date date;  ///< A weekday, but for days that a proclamation put on a weekend.
    std::string name;

    friend bool operator==(const BankHoliday&, const BankHoliday&) = default;
};

/// The bank holidays of England in a year from 1978 on (the first with the early May bank holiday), by date: the common
/// law's Good Friday and Christmas Day, those of the Banking and Financial Dealings Act 1971, New Year's Day and the
/// first Monday of May by proclamation, each that falls on a weekend moved to the next free weekday ("substitute day");
/// then the days moved, added or removed once, as data/calendars/bank-holiday-changes.csv lists them.
std::vector<BankHoliday> bank_holidays(int year);

/// False for every day before 1978.
bool is_bank_holiday(Date date);

}  // namespace llp::plan
