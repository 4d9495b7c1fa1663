#pragma once

#include <string>

#include "app/job.hpp"
#include "report/pages/comparison.hpp"

namespace llp::app {

/// Two stored rounds of one kind beside each other: what became of each pair, cluster or review, and what may explain
/// it. Throws NotFoundError, naming near names, and UsageError for rounds of two kinds.
report::ComparisonFacts compare_rounds(const Reading& reading, const std::string& then, const std::string& now);

}  // namespace llp::app
