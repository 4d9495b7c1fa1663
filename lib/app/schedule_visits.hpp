#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/job.hpp"
#include "core/quantity.hpp"
#include "report/pages/schedule.hpp"

namespace llp::app {

/// Which visits are placed, and how.
struct SchedulingRequest {
    std::string round;                 ///< The plans of its partnerships; empty: see `plan`.
    std::optional<std::int64_t> plan;  ///< This plan; none, and no round: all that run.
    bool keep_proposed = true;
    Metres near;
};

/// Places the visits; nothing is kept. Names are not filled in. Throws NotFoundError for a round or plan that is not
/// there, UsageError where nothing of it runs.
report::ScheduleFacts schedule_visits(const Reading& reading, const SchedulingRequest& request);

/// The same, and keeps the days.
report::ScheduleFacts save_schedule(const Writing& writing, const SchedulingRequest& request);

}  // namespace llp::app
