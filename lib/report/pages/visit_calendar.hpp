#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/visit.hpp"
#include "report/document.hpp"

namespace llp::report {

enum class EntryStatus { tentative, confirmed, cancelled };

/// "tentative", "confirmed", "cancelled".
std::string_view token(EntryStatus status) noexcept;

/// What stands in a calendar on one day.
struct CalendarEntry {
    std::string uid;            ///< The same whatever becomes of what it stands for.
    std::int64_t sequence = 0;  ///< Greater with every change of it.
    Date changed;               ///< The day of its last change.
    EntryStatus status = EntryStatus::confirmed;
    Date day;
    DayPart part = DayPart::whole;
    bool busy = true;  ///< It takes up the time of those who meet; a day by which something is due does not.
    std::string summary;
    std::string location;     ///< May be empty.
    std::string description;  ///< Lines.
    std::string note;         ///< Free words, which are not for the public; may be empty.
};

struct VisitCalendarFacts {
    Date as_of;
    std::string name;                    ///< What the calendar is of: "Support visits: Alderhythe Primary School".
    std::vector<CalendarEntry> entries;  ///< By day.
};

/// llp.calendar/1: { as_of, name, entries [ {uid, sequence, changed, status, day, part ("whole", "morning",
/// "afternoon"), busy, summary, location, description, note} ] }. writers/ics makes a calendar file of it.
Document visit_calendar(const VisitCalendarFacts& facts);

}  // namespace llp::report
