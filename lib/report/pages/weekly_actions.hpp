#pragma once

#include "report/pages/weekly.hpp"

namespace llp::report {

/// What is past its day: for people a line a plan, for machines a row an action.
Section actions_overdue(const WeeklyFacts& facts);

/// What is due within 14 days, in the same shape.
Section actions_due(const WeeklyFacts& facts);

}  // namespace llp::report
