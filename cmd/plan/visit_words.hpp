#pragma once

#include <string_view>

#include "model/visit.hpp"

namespace llp::cmd {

/// "agreed" and the like. Throws UsageError with the nearest that is known.
VisitStatus parse_visit_status(std::string_view text);

/// "morning", "afternoon" or "whole".
DayPart parse_day_part(std::string_view text);

}  // namespace llp::cmd
