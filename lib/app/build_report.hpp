#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "app/job.hpp"
#include "report/pages/weekly.hpp"

namespace llp::app {

struct WeeklyRequest {
    std::vector<int> authorities;  ///< Empty: the only one in the store, or UsageError.
    /// Nothing: the 7 days before. A day: after its end. A number: after that command.
    std::variant<std::monostate, Date, std::int64_t> since;
};

/// The facts of the week to the end of the day. Throws UsageError where `since` is after the day, or is a command that
/// had not been recorded by then.
report::WeeklyFacts weekly_facts(const Reading& reading, const WeeklyRequest& request);

}  // namespace llp::app
