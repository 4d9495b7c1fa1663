#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "app/job.hpp"
#include "report/pages/weekly.hpp"

namespace llp::app {

struct WeeklyRequest {
    std::vector<int> authorities;  ///< Empty: the only one in the store, or UsageError.
    std::variant<std::monostate, Date, std::int64_t>
        since;  ///< Nothing: 7 days before. A day: after its end. A command.
};

/// The facts of the week as of the day.
report::WeeklyFacts weekly_facts(const Reading& reading, const WeeklyRequest& request);

}  // namespace llp::app
