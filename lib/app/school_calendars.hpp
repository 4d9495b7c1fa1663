#pragma once

#include "model/school.hpp"
#include "plan/calendar.hpp"

namespace llp::app {

/// The school days of each school: those of its authority.
class SchoolCalendars {
public:
    [[nodiscard]] const plan::Calendar& of(const School& school) const { return plan::calendar_for(school.la_code); }
};

}  // namespace llp::app
