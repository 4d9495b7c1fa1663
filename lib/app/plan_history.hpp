#pragma once

#include <cstdint>

#include "app/job.hpp"
#include "report/pages/plan_history.hpp"

namespace llp::app {

/// What each command changed of a plan, oldest first, undos included. Throws NotFoundError for a plan that is not
/// there.
report::PlanHistoryFacts plan_history(const Reading& reading, std::int64_t number);

}  // namespace llp::app
