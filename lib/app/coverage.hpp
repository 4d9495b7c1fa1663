#pragma once

#include "app/job.hpp"
#include "app/reported_schools.hpp"
#include "core/quantity.hpp"
#include "report/pages/coverage.hpp"

namespace llp::app {

/// So far help may come from unless said.
inline constexpr Metres usual_reach = kilometres(25);

/// Where help does not reach on the day. Throws as reported_schools.
report::CoverageFacts coverage(const Reading& reading, const SchoolChoice& choice, Metres within);

}  // namespace llp::app
