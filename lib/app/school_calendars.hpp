#pragma once

#include <map>
#include <optional>
#include <vector>

#include "app/succession.hpp"
#include "model/lineage.hpp"
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
    /// The school that follows this one alone, held or not: it stands in its place once this one is closed.
    [[nodiscard]] std::optional<Urn> follower(Urn urn) const { return lineage_.passes_to(urn); }

private:
    Lineage lineage_;
    std::map<Urn, std::vector<TermDates>> own_;
    mutable std::map<Urn, plan::Calendar> made_;  ///< Of those asked for that have days of their own.
};

}  // namespace llp::app
