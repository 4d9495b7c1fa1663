#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/support_plan.hpp"
#include "model/visit.hpp"
#include "report/document.hpp"
#include "report/pages/closed_school.hpp"
#include "report/pages/plan_ratings.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// A figure of a school and the median of those it is compared with, in one year.
struct FigureInYear {
    Period period;
    Millionths figure;
    std::optional<Millionths> median;  ///< None with fewer than 10 of them.
    int schools = 0;                   ///< That it is compared with.
};

/// The measure of an objective when the plan was drafted and now.
struct PlanFigure {
    int objective = 0;
    std::string measure;
    FigureInYear then;
    std::optional<FigureInYear> now;  ///< None where no newer year is published.
};

/// What `llp plan show` prints.
struct PlanFacts {
    Date as_of;
    SupportPlan plan;
    Names names;                            ///< Of both parties.
    std::vector<PlanFigure> figures = {};   ///< By objective; of a plan that was reviewed or is over.
    std::vector<Visit> visits = {};         ///< Its visits and reviews, by number.
    std::vector<ClosedSchool> closed = {};  ///< Those of its schools, as it was drafted, that closed.
    std::vector<PlanRating> ratings = {};   ///< By objective and day.
    bool full = false;                      ///< For people too all of it: whole actions, every review and note.
};

/// llp.plan/1: { as_of, plan, partnership, supported, supported_name, supporter, supporter_name, own, status, reason,
/// partnership_ended, drafted, review_due, templates, calendar, last_entry, priorities [ {priority, area,
/// text} ], objectives [ {objective, priority, text, criterion, measure, today, period, target, comparison_schools,
/// state, rag} ], actions [ {action, priority, text, owner_role, due, overdue, status, evidence, entry} ], visits [
/// {visit, kind, day, part, status, earliest, latest, note} ], figures [ {objective, measure, period, figure, median,
/// schools, period_now, figure_now, median_now, schools_now} ], closed_schools [ {urn, name, closed_on, passed_on,
/// followed_by} ], reviews [ {review, date, reviewer, overall, next_steps, next_review} ], reviewed_objectives [
/// {review, objective, rag, text} ], ratings [ {plan, objective, area, day, rag, occasion} ], concerns [ {concern,
/// raised, by, summary, detail, resolved, resolution} ], notes [ {note, day, by, objective, action, text} ] }. For
/// people one page: how each priority stands, what is next, the last review; in full by priority.
Document plan(const PlanFacts& facts);

}  // namespace llp::report
