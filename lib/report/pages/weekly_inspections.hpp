#pragma once

#include "report/pages/weekly.hpp"

namespace llp::report {

/// How many inspections the new outcomes are of.
std::int64_t inspections_in(const WeeklyFacts& facts);

/// The new outcomes: for people a line an inspection, its grades from the worst on; for machines a row a grade.
Section new_inspections(const WeeklyFacts& facts);

}  // namespace llp::report
