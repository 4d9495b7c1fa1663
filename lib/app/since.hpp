#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "core/date.hpp"
#include "model/command.hpp"

namespace llp::app {

/// From when things are news. Nothing: the 7 days before. A day: after its end. A number: after that command; 0 is
/// before all of them.
using Since = std::variant<std::monostate, Date, std::int64_t>;

/// A day with the last command that was recorded by its end; 0 where there was none.
struct PointInTime {
    Date day;
    std::int64_t command = 0;
};

/// `day` is that of the report, and the commands those to its end, newest first; at least one. Throws UsageError where
/// `since` is after the day, or is a command that had not been recorded by then.
PointInTime point_of(const Since& since, Date day, const std::vector<Command>& newest_first);

}  // namespace llp::app
