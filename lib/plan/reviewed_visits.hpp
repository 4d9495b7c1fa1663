#pragma once

#include <optional>
#include <vector>

#include "model/support_plan.hpp"
#include "model/visit.hpp"
#include "plan/calendar.hpp"
#include "plan/templates.hpp"

namespace llp::plan {

/// What a review that was recorded as the plan's last makes of the plan's visits, which are in their order; those that
/// change, with all that they now are.
///
/// The review among them that people have told of since is the one that is recorded, else the first that is still to
/// come: it was held on the day of the review, or missed where the review has not taken place and that one had a day by
/// then. One that has not taken place and had no day by then is still to come, unless the next review falls into the
/// window of the review after it, or later: then it is cancelled, agreed or not, as no two are held at one time. The
/// next one gets the window of `templates` around the day of the next review; a day that was proposed for it and lies
/// outside is taken away. What is agreed stays: people move it. Where there is no next review, those still to come are
/// cancelled.
///
/// `since` is the day of the review before it, or of the draft.
std::vector<Visit> visits_after_review(const std::vector<Visit>& visits, const PlanReview& review, Date since,
                                       const Calendar& calendar, const VisitTemplates& templates);

/// The first review among a plan's visits, which are in their order, that is still to come; nullptr where there is
/// none.
const Visit* next_review_visit(const std::vector<Visit>& visits);

/// That review, where the plan's next review is due on another day: with its window around that, and without a day that
/// was proposed outside. nullopt where nothing changes, as where it is agreed. Visits before it whose windows end later
/// need not be before it any more: the schedule turns them (visit_order.hpp).
std::optional<Visit> visit_after_due_day(const std::vector<Visit>& visits, Date due, const Calendar& calendar,
                                         const VisitTemplates& templates);

}  // namespace llp::plan
