#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "app/succession.hpp"
#include "model/load.hpp"
#include "model/pairing.hpp"
#include "model/support_plan.hpp"
#include "report/pages/visits.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Plans with the heirs of their parties, saying which are over; and the visits of them all, by plan and number, with
/// the heirs of visitors. A visit whose plan is not held is left out.
struct PlansAndVisits {
    std::vector<SupportPlan> plans;  ///< By number.
    std::vector<Visit> visits;

    /// nullptr where there is none of this number.
    [[nodiscard]] const SupportPlan* plan(std::int64_t number) const;
};
PlansAndVisits plans_and_visits(const store::Snapshot& snapshot, const Succession& succession,
                                const std::vector<Partnership>& partnerships, Date day);

/// Throws NotFoundError for a plan that is not there.
const SupportPlan& plan_of(const PlansAndVisits& all, std::int64_t number);

/// As the visit is read: under the heir of its visitor, unless that is the school itself.
Visit read_for_heirs(Visit visit, const SupportPlan& plan, const Succession& succession);

/// The visit takes days, or has: its plan runs; it is agreed and its plan is paused, as that may go on; or it is a
/// thing of the past that stays whatever becomes of the plan. What is to come on a day on which its partnership is over
/// cannot be, and takes none.
bool still_counts(const SupportPlan& plan, const Visit& visit);

/// It counts so, and nobody who meets can meet another on its day.
bool takes_its_day(const SupportPlan& plan, const Visit& visit);

/// What is left out does not matter.
struct VisitFilter {
    std::optional<std::int64_t> plan;
    std::optional<Party> school;     ///< Supported, or supporter.
    std::optional<Party> supporter;  ///< It makes the visit.
    std::optional<Date> from;        ///< Its day, or where it has none its window, does not end before.
    std::optional<Date> until;       ///< And does not begin after.
    std::optional<VisitStatus> status;
};

/// By day, those without one last; then by plan and number. Throws NotFoundError for a plan that is not there, and for
/// a school or supporter of which nothing is held.
std::vector<report::PlannedVisit> list_visits(const Reading& reading, const VisitFilter& filter);

/// What a person says of one visit; what is left out stays as it is.
struct VisitChange {
    std::int64_t plan = 0;
    int number = 1;
    std::optional<Date> day;
    std::optional<DayPart> part;  ///< Of a visit of half a day.
    std::optional<VisitStatus> status;
    std::optional<std::string> note;
    std::optional<Date> earliest;
    std::optional<Date> latest;
};

struct VisitOutcome {
    Saved saved = Saved::unchanged;
    report::PlannedVisit planned;
    std::vector<std::string> warnings;  ///< See TakenDays::warnings.
};

/// A day without a status is agreed. Throws NotFoundError for a visit that is not there; UsageError where the status
/// wants a day or one that is past or to come, where a school is closed on the day or the partnership over, where the
/// day is another visit's of its plan or of one of those who meet, and where the window ends before it begins;
/// UnmetError, naming who holds them, where it would take more days of the supporter than that offers in the term.
VisitOutcome change_visit(const Writing& writing, const VisitChange& change);

}  // namespace llp::app
