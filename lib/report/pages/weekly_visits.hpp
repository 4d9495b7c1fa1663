#pragma once

#include "report/pages/weekly.hpp"

namespace llp::report {

/// Visits of which nothing was said since their day, those that need another day, those missed since, of the next 14
/// days and made since: what somebody should act on first.
/// Nothing for people where there is none of them.
Section visits_of_week(const WeeklyFacts& facts);

/// What of them to act on, for the head of the page: "3 visits missed".
std::vector<std::string> visits_to_act_on(const WeeklyFacts& facts);

}  // namespace llp::report
