#pragma once

#include <vector>

#include "app/job.hpp"
#include "app/reported_schools.hpp"
#include "app/since.hpp"
#include "report/pages/weekly.hpp"

namespace llp::app {

struct WeeklyRequest {
    SchoolChoice schools;
    Since since;
    int stalled_weeks = 6;  ///< A running plan without an entry for so many weeks is stalled.
};

/// The facts of the week to the end of the day. Throws UsageError where `since` is after the day, or is a command that
/// had not been recorded by then; and as
/// reported_schools.
report::WeeklyFacts weekly_facts(const Reading& reading, const WeeklyRequest& request);

/// Something is overdue, or an urgent school has no running partnership.
bool wants_attention(const report::WeeklyFacts& facts);

}  // namespace llp::app
