#pragma once

#include "app/knowledge.hpp"
#include "app/plan_visits.hpp"
#include "app/school_calendars.hpp"
#include "plan/ledger.hpp"

namespace llp::app {

/// The school days of a school; an organisation keeps those of the authority of the first school, by plan, that it
/// supports. Weekdays less bank holidays where neither is held.
const plan::Calendar& calendar_of(const Party& party, const PlansAndVisits& all, const Knowledge& known,
                                  const SchoolCalendars& calendars);

/// With its calendar and the days that its lines say.
plan::LedgerParty ledger_party(const Party& party, const PlansAndVisits& all, const Knowledge& known,
                               const SchoolCalendars& calendars);

}  // namespace llp::app
