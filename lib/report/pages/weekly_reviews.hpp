#pragma once

#include "report/pages/weekly.hpp"

namespace llp::report {

/// Reviews of which an area to develop has neither an action nor a no; how many of them, is for the school.
Section reviews_without_follow_up(const WeeklyFacts& facts);

}  // namespace llp::report
