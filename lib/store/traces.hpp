#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/date.hpp"
#include "model/visit.hpp"
#include "store/session.hpp"

namespace llp::store {

/// How a part of a plan came to be as it is, for calendars that keep a copy of it.
struct Trace {
    std::int64_t plan = 0;
    int number = 0;             ///< Of the visit or action within the plan; 0 for the plan itself.
    std::int64_t sequence = 0;  ///< How often it has changed, changes that were taken back included: it never falls.
    Date changed;               ///< The day of the command that last changed it.
};

/// Of a visit, and where it last stood.
struct VisitTrace {
    Trace trace;
    std::optional<Date> last_day;  ///< That it has, or had; none where it never had one.
    DayPart last_part = DayPart::whole;
};

/// Each by plan and number.
std::vector<VisitTrace> visit_traces(const Snapshot& snapshot);
std::vector<Trace> action_traces(const Snapshot& snapshot);
/// Of the heads of plans: parties, status, the day of the next review; each change of its partnership counts twice.
std::vector<Trace> plan_traces(const Snapshot& snapshot);

/// True where the action, or the visit, that has this number today was there at the command too, and all the time
/// since: after an undo another may have its number.
bool is_same_action_since(const Snapshot& snapshot, std::int64_t plan, int action, std::int64_t command);
bool is_same_visit_since(const Snapshot& snapshot, std::int64_t plan, int visit, std::int64_t command);

}  // namespace llp::store
