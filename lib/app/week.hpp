#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "app/knowledge.hpp"
#include "app/plan_visits.hpp"
#include "app/reported_schools.hpp"
#include "app/school_calendars.hpp"
#include "model/help_request.hpp"
#include "model/pairing.hpp"
#include "model/review_follow_up.hpp"
#include "model/support_plan.hpp"
#include "report/pages/weekly.hpp"
#include "store/loads.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Two states of the store, and what people see of them: the ground on which the weekly report compares.
struct Week {
    ReportedSchools reported;  ///< What the report is about.
    Date since;                ///< The earlier day, and the number of the last command that is not new.
    std::int64_t since_command = 0;
    Date day;
    std::int64_t last_command = 0;
    Knowledge now;
    Lineage lineage = {};
    SchoolCalendars calendars = {};
    std::vector<Round> rounds;
    int stalled_weeks = 0;           ///< A running plan without an entry for so many weeks is stalled.
    std::vector<SupportPlan> plans;  ///< Saying whether their partnerships are over.
    std::vector<HelpRequest> requests;
    PlansAndVisits visits = {};
    std::vector<ReviewFollowUp> follow_ups;
    std::vector<store::Load> loads;
    std::set<std::int64_t> superseded;              ///< See store::superseded_loads.
    std::map<std::int64_t, std::int64_t> not_held;  ///< See store::not_held.
    std::vector<School> schools_before;             ///< By URN; empty where nothing had been recorded.
    std::vector<Judgement> judgements_before;
    std::vector<Partnership> partnerships_before;  ///< As `plans`, with the heirs of the day in their places.
    std::vector<SupportPlan> plans_before;
    std::vector<HelpRequest> requests_before;
    PlansAndVisits visits_before = {};
    std::vector<Appointment> appointments_before;  ///< With the heirs of the earlier day in their places.

    /// Of those that the report is about; whether it is state-funded, or open, is not looked at.
    [[nodiscard]] bool is_home(const School& candidate) const { return reported.is_meant(candidate); }
    /// Home, state-funded and open on the day.
    [[nodiscard]] bool is_counted(const School& candidate) const;
    /// A school of the home authorities, open or not.
    [[nodiscard]] bool is_home(const Party& party) const;
    /// nullptr where the party is no school that is held.
    [[nodiscard]] const School* school(const Party& party) const;
};

/// Inspection outcomes that the earlier state lacked, and the number of those inspected over 90 days before the day.
struct Outcomes {
    std::vector<report::NewOutcome> recent;  ///< Newest first, then by school and area.
    int older = 0;
};
Outcomes new_outcomes(const Week& week);

/// Fields of home schools that read otherwise than before, by school; a school that was not held is one change, "new",
/// unless there was none before, and one that is held no more is one, "no-longer-listed".
std::vector<report::SchoolChange> school_changes(const Week& week);

/// What is due within so many days is due soon.
inline constexpr int soon_days = 14;

/// Actions of open plans that are not done and due before the day; and those due from then on, within 14 days.
struct Due {
    std::vector<report::DueAction> overdue;
    std::vector<report::DueAction> soon;
};
Due due_actions(const Week& week, const std::vector<SupportPlan>& plans, Date day);

/// The same of actions that follow peer reviews of home schools.
struct DueFollowUps {
    std::vector<report::DueFollowUp> overdue;
    std::vector<report::DueFollowUp> soon;
};
DueFollowUps due_follow_ups(const Week& week, Date day);

/// Reviews of home schools, the newest of each, of which an area to develop has neither an action nor a no; the oldest
/// first.
std::vector<report::WeeklyFacts::OpenReview> reviews_without_follow_up(const Week& week);
/// Roles held by others than before, and terms of office that ended since or end within 7 days.
report::WeekOfPeople week_of_people(const Week& week);
/// The terms of office that end within 7 days are not those of the earlier day.
bool terms_differ(const Week& week);

/// Plans and what is around them on one of the two days.
struct PlanState {
    Date day;
    const std::vector<SupportPlan>& plans;
    const std::vector<Partnership>& partnerships;
    const std::vector<HelpRequest>& requests;
};

/// What somebody should follow up in plans of home schools, and around them.
report::WeekOfPlans week_of_plans(const Week& week);
/// Of that, what time alone brings about is not what it was on the earlier day.
bool plans_differ(const Week& week);
/// Visits made and missed since, waiting for a word, and due within 14 days.
report::WeekOfVisits week_of_visits(const Week& week);
/// The visits that wait or are due soon are not those of the earlier day.
bool visits_differ(const Week& week);

/// What somebody should look at in the data: rows rejected, schools not held, values unreadable, extracts grown old.
std::vector<report::WeeklyFacts::DataProblem> data_problems(const Week& week);

/// What the ledger says of the term of the day, of the supporters that the report is about.
void add_capacity_left(const Week& week, report::WeeklyFacts& facts);

}  // namespace llp::app
