#pragma once

#include "core/date.hpp"
#include "plan/calendar.hpp"

namespace llp::plan {

/// School days after `from`, up to and with `to`: 0 on the day itself, and where `to` is earlier.
int school_days_since(const Calendar& calendar, Date from, Date to);

}  // namespace llp::plan
