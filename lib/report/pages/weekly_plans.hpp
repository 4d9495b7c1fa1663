#pragma once

#include "report/pages/weekly.hpp"

namespace llp::report {

/// What somebody should follow up in plans and around them: ratings that moved, reviews overdue, plans that stall or
/// ended with criteria unmet, partnerships that end soon, open concerns, requests that wait. People see what there is;
/// where there is nothing, they see no section.
Section plans_to_follow_up(const WeeklyFacts& facts);

/// What of them to act on, for the head of the page: "2 objectives rated red since".
std::vector<std::string> plans_to_act_on(const WeeklyFacts& facts);

}  // namespace llp::report
