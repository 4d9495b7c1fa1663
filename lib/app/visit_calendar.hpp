#pragma once

#include <cstdint>
#include <optional>

#include "app/job.hpp"
#include "model/party.hpp"
#include "report/pages/visit_calendar.hpp"

namespace llp::app {

/// Whose calendar; nothing: that of all plans. At most one is said.
struct CalendarRequest {
    std::optional<Party> school;     ///< Of the plans in which it is supported or supports: their visits and reviews.
    std::optional<Party> supporter;  ///< The visits that it makes.
    std::optional<std::int64_t> plan;
    bool due_days = false;  ///< Also the days by which actions are due, and on which plans are reviewed next.
};

/// Every visit that has a day, and as cancelled every one that had one: of its plan, or of itself. A change of a visit
/// keeps its entry, with a greater sequence. Throws NotFoundError for a plan that is not there, and for a school or
/// supporter of which nothing is held.
report::VisitCalendarFacts visit_calendar(const Reading& reading, const CalendarRequest& request);

}  // namespace llp::app
