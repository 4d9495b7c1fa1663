#pragma once

#include <string>

#include "report/pages/comparison.hpp"

namespace llp::report {

/// Parts of the page that compares two rounds: what each comes to, and how they were made.

/// Totals of both rounds and the difference.
Table compared_figures(const ComparisonFacts& facts);
/// Parameters, weights and inputs that are not the same.
Table differences(const ComparisonFacts& facts);
/// What was recorded between the two; `command` lists all of it.
Table recorded_between(const ComparisonFacts& facts, const std::string& command);

}  // namespace llp::report
