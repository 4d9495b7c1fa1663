#pragma once

#include <map>
#include <vector>

#include "app/succession.hpp"
#include "model/school.hpp"
#include "model/term_dates.hpp"
#include "plan/calendar.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The school days of each school: those of its authority, but for what it says of itself or a school said that it
/// follows.
class SchoolCalendars {
public:
    SchoolCalendars() = default;
    SchoolCalendars(const store::Snapshot& snapshot, const Succession& succession);

    /// Stays where it is as long as this object does.
    [[nodiscard]] const plan::Calendar& of(const School& school) const;

private:
    std::map<Urn, std::vector<TermDates>> own_;
    mutable std::map<Urn, plan::Calendar> made_;  ///< Of those asked for that have days of their own.
};

}  // namespace llp::app
