#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "model/visit_schedule.hpp"
#include "report/document.hpp"
#include "report/pages/visits.hpp"

namespace llp::report {

/// A visit of which the schedule says more, with its parties.
struct UnplacedRow {
    PlannedVisit planned;
    Tally refused;
    std::vector<BlockingVisit> blocked_by;
    std::optional<Date> partnership_over;
    std::vector<std::string> would_place;
};
struct MovedRow {
    PlannedVisit planned;
    Date from;
};

/// What `llp plan schedule` prints.
struct ScheduleFacts {
    Date as_of;
    std::string plans;  ///< Which: "round autumn-2026", "plan 3", "all running plans".
    std::int64_t number_of_plans = 0;
    bool keeps_proposed = true;
    Metres near;
    std::string calendars;                    ///< By which school days were counted.
    std::vector<std::string> without_visits;  ///< Running plans that have none: their numbers.
    std::vector<Party> without_limit;         ///< Supporters of whom no days a term are known.
    VisitSchedule schedule;                   ///< Its lists are handed over below, with the parties.
    std::vector<PlannedVisit> visits;         ///< With a day from today on, by day.
    std::vector<UnplacedRow> unplaced;        ///< By plan and number.
    std::vector<MovedRow> moved;
    std::vector<PlannedVisit> refused;  ///< Agreed for a day from today on that is none for them any more, by day.
    bool saved = false;                 ///< False: it is only shown.
    bool changed = false;               ///< Of one that is saved: some visit is not as it was.
    Names names;
};

/// llp.schedule/1: { as_of, plans, number_of_plans, kept ("proposed" or "agreed"), near_km, calendars, saved, proved,
/// counts {to_place, placed, placed_bound, stay, moved, moved_bound, agreed, without_word, shared_days, unevenness,
/// unevenness_bound}, visits [ as in llp.visits/1 ], unplaced [ {plan, visit, kind, supported, supported_name,
/// supporter, supporter_name, earliest, latest, refused {reason: weekdays}, blocked_by
/// ["REASON: plan N, visit N on DAY"], partnership_over, would_place [..]} ], refused [ as in llp.visits/1 ], moved [
/// {plan, visit, kind, supported, supported_name, supporter, supporter_name, from, day} ], without_limit [ {supporter,
/// supporter_name} ] }.
Document schedule(const ScheduleFacts& facts);

}  // namespace llp::report
