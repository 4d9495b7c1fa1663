#pragma once

#include "report/pages/weekly.hpp"

namespace llp::report {

/// Visits made and missed since, those of which nothing was said since their day, and those of the next 14 days.
/// Nothing for people where there is none of them.
Section visits_of_week(const WeeklyFacts& facts);

}  // namespace llp::report
