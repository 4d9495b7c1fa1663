#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "core/date.hpp"
#include "core/grid_point.hpp"
#include "core/quantity.hpp"
#include "model/visit_schedule.hpp"
#include "plan/calendar.hpp"
#include "plan/ledger.hpp"

namespace llp::plan {

/// Who hosts visits, or makes them.
struct ScheduleParty {
    const Calendar* calendar = nullptr;  ///< Its school days; never nullptr.
    std::optional<GridPoint> place;      ///< None where it is not known: it lies near nobody.
    DaysOffered days_per_term;           ///< That it gives as a supporter: the limit of each term of which it says any.
    std::optional<Date> closes = {};     ///< From that day on it has no school days.
};

/// Two half days of one supporter may share a day where the schools lie at most so far apart.
inline constexpr Metres near_enough = kilometres(10);

struct ScheduleRequest {
    std::vector<Visit> visits;            ///< Of the plans that are scheduled, by plan and number.
    std::vector<Visit> others;            ///< Of other plans, by plan and number: their days are taken.
    std::map<std::int64_t, Party> hosts;  ///< The school of each plan.
    std::map<Party, ScheduleParty> parties;
    std::map<std::int64_t, Date> ends = {};  ///< By plan: the day from which on its partnership is known to be over.
    Date today;
    bool keep_proposed = true;  ///< As few as can be of the days move that were proposed; else they are forgotten.
    Metres near = near_enough;
};

/// Places the visits of plans that are neither agreed nor over on days after `today`, so that
/// - supported school and supporter are open, each by its own calendar, within the visit's window and before the end of
///   the partnership;
/// - a supporter gives no more days in a term than it said, what it gives elsewhere counted;
/// - nobody meets twice on a day, but for two half days of a supporter at schools that lie near each other, one in the
///   morning and one in the afternoon; a school that makes a visit has none itself;
/// - the visits of a plan that are still to come keep the order of their numbers, and the distance of school days that
///   each asks for. Where their windows, or the days of what is agreed, leave one of them no day in that order, it is
///   turned as little as gives more of them one (visit_order.hpp);
/// - each keeps that distance from what took place too, whatever the numbers, unless its window has no such day.
/// First as many as can be are placed; then as few as can be leave the day that was proposed; then each supporter's
/// visits are spread evenly over weeks, and those led by the broker over days (the sum of squares is least); then as
/// many days as can be are shared; then each is as early as can be. How far that is proved stands beside it
/// (placing.hpp).
VisitSchedule make_schedule(const ScheduleRequest& request);

}  // namespace llp::plan
