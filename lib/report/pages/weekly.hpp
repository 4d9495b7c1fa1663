#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "model/appointment.hpp"
#include "model/judgement.hpp"
#include "model/load.hpp"
#include "model/pairing.hpp"
#include "model/review_follow_up.hpp"
#include "model/school.hpp"
#include "model/support_plan.hpp"
#include "report/document.hpp"
#include "report/pages/capacity.hpp"
#include "report/pages/closed_school.hpp"
#include "report/pages/help_requests.hpp"
#include "report/pages/report_head.hpp"
#include "report/pages/visits.hpp"

namespace llp::report {

/// A field of a school that reads otherwise than it did.
struct SchoolChange {
    School school;  ///< As it is now; as it was, where it is held no more.
    /// "status", "name", "trust_name", "open_date", "close_date", ...; "new" for a new entry, "no-longer-listed" for
    /// one that is held no more.
    std::string field;
    std::string before;
    std::string after;
};

/// An inspection outcome that the store did not have at the start of the period.
struct NewOutcome {
    School school;
    Judgement judgement;
    std::string previous;  ///< The grade that it follows in the same area and framework, or empty.
};

/// An action with the plan and the school it belongs to.
struct DueAction {
    std::int64_t plan = 0;
    School school;  ///< The supported one.
    Action action;
    bool found_by_peers = false;  ///< Its words would tell what peers found.
};

/// An action that follows a finding of a peer review.
struct DueFollowUp {
    School school;
    int number = 0;  ///< Of the finding, within its review.
    ReviewFollowUp follow_up;
};

/// A partnership or a proposal, with the names to print.
struct NamedPair {
    PartyName supported_name;
    PartyName supporter_name;
    Partnership partnership;
    std::optional<std::int64_t> plan = {};  ///< The number of its plan that is still open; of those ended or ending.
};

/// A school that took the place of one that closed, in a running partnership.
struct PassedOn {
    enum class Side { supported, supporter };
    std::int64_t partnership = 0;
    Side side = Side::supported;
    Urn before;
    std::string before_name;  ///< Empty where it is not held.
    School heir;
};

/// What changed among people.
struct WeekOfPeople {
    struct Line {
        PartyName name;
        Appointment appointment;
    };
    bool any_known = false;              ///< Of anybody, whenever.
    std::vector<Line> new_holders = {};  ///< By party and role.
    std::vector<Line> terms = {};        ///< Terms of office that ended since, or end within 7 days; by their last day.
};

/// A plan and the school that it is for.
struct PlanLine {
    std::int64_t plan = 0;
    School school;
};

/// An objective that is rated otherwise than before.
struct RatingMove {
    PlanLine line;
    int objective = 0;
    std::string area;
    std::optional<Rag> before;  ///< None: it was not rated.
    Rag after = Rag::green;
    bool found_by_peers = false;  ///< The area would tell what peers found.
};

/// A partnership that ends within so many days ends soon.
inline constexpr int ending_soon_days = 28;

/// What somebody should follow up in plans, and around them.
struct WeekOfPlans {
    struct Review {
        PlanLine line;
        Date due;
    };
    struct Red {
        PlanLine line;
        int objective = 0;
        std::string area;
        bool found_by_peers = false;  ///< The area would tell what peers found.
    };
    struct Stalled {
        PlanLine line;
        Date last_entry;
    };
    struct Unmet {
        PlanLine line;
        std::string ended;  ///< Its status, or "partnership ended".
        Objective objective;
        bool found_by_peers = false;  ///< Its words would tell what peers found.
    };
    struct OpenConcern {
        PlanLine line;
        Concern concern;
    };
    /// A running plan whose school, or supporter, closed: since the earlier day where another school stands in its
    /// place now, otherwise whenever it was.
    struct OfClosedSchool {
        PlanLine line;
        ClosedSchool closed;
    };
    int stalled_weeks = 0;                     ///< A running plan without an entry for so many weeks is stalled.
    std::vector<RatingMove> moves = {};        ///< Since the earlier day; by plan and objective.
    std::vector<Red> red = {};                 ///< Objectives of running plans, whenever rated; by plan and objective.
    std::vector<Review> reviews_overdue = {};  ///< Of running plans, by due day.
    std::vector<Stalled> stalled = {};         ///< By the day of the last entry.
    std::vector<Unmet> unmet = {};             ///< Of plans that came to an end since; by plan and objective.
    std::vector<NamedPair> ending = {};        ///< Running partnerships that end soon; by number.
    std::vector<OfClosedSchool> closed = {};   ///< By plan.
    std::vector<OpenConcern> concerns = {};    ///< Of plans that have not ended; by plan and number.
    std::vector<AgedRequest> requests = {};    ///< Without a reply in time; by number.
};

/// Visits and reviews of home schools, each list by day.
struct WeekOfVisits {
    std::vector<PlannedVisit> done = {};          ///< Said to be made since the earlier state.
    std::vector<PlannedVisit> missed = {};        ///< The same.
    std::vector<PlannedVisit> without_word = {};  ///< Of running plans: the day is past, and nothing was said of it.
    std::vector<PlannedVisit> refused = {};  ///< Of running plans, from the day on: on a day that is none for them.
    std::vector<PlannedVisit> soon = {};     ///< Of running plans, from the day on, within 14 days.
    Names names = {};                        ///< Of their parties.
};

/// Everything the weekly page is made from; nothing in it is hidden yet.
struct WeeklyFacts {
    std::string authority;  ///< "Eskershire", or the names joined with commas.
    Date as_of;
    Date since_day;                  ///< Events after the end of this day.
    std::int64_t since_command = 0;  ///< Number of the last command not counted as new.
    std::int64_t last_command = 0;   ///< Number of the last command seen: what `--since #N` wants next week.
    int schools_open = 0;            ///< State-funded and open.
    Uncounted uncounted = {};
    std::string part = {};            ///< "primary schools, Norrow District"; empty where nothing is left out.
    std::string part_as_typed = {};   ///< " --phase primary --district 'Norrow District'".
    std::optional<int> members = {};  ///< None where no memberships are loaded.
    int with_evidence = 0;            ///< Open schools with at least one area known.
    int with_need = 0;
    int urgent = 0;
    int partnerships_running = 0;
    int plans_open = 0;
    std::vector<NewOutcome> outcomes = {};  ///< Newest first.
    int older_outcomes = 0;  ///< New to the store but inspected over 90 days before the day: counted only.
    std::vector<SchoolChange> changes = {};  ///< By school, then field. Not the schools of a first load.
    int first_loaded = 0;                    ///< Schools that the store did not hold before: counted only.
    std::vector<Round> proposals = {};       ///< Saved, approved or ended in the period, or still not approved.
    std::vector<NamedPair> started = {};     ///< Partnerships begun in the period.
    std::vector<NamedPair> ended = {};       ///< Partnerships ended in the period.
    std::vector<NamedPair> to_end = {};      ///< Running ones in which either is closed.
    std::vector<PassedOn> passed_on = {};    ///< Since the earlier day; by partnership.
    struct OpenReview {
        School school;
        Date date;
    };
    std::vector<OpenReview> without_follow_up = {};    ///< The oldest first; of each school its newest review alone.
    std::vector<School> urgent_without = {};           ///< Urgent schools without a running partnership.
    std::vector<DueAction> overdue = {};               ///< By due day, then plan.
    std::vector<DueAction> due_soon = {};              ///< Within 14 days.
    std::vector<DueFollowUp> follow_ups_overdue = {};  ///< By due day, then school.
    std::vector<DueFollowUp> follow_ups_due = {};      ///< Within 14 days.
    struct CapacityLeft {
        SupporterTerm line;  ///< As the ledger of days has it (capacity.hpp).
        PartyName name;
    };
    std::string capacity_term = {};           ///< Of the day of the report: "term 2 of 2026/27".
    std::vector<CapacityLeft> capacity = {};  ///< In that term, the most left first; those that say no days last.
    struct DataProblem {
        /// "rejected-rows", "not-held", "stale-extract"; the code of a finding, or "other-findings" of which the store
        /// kept no code.
        std::string what;
        std::string where;  ///< File or layout.
        std::int64_t count = 0;
        std::string detail;
    };
    std::vector<DataProblem> problems = {};
    WeekOfPeople people = {};
    WeekOfPlans plans = {};
    WeekOfVisits visits = {};
    bool changed = false;  ///< An event was recorded since, or what is due or overdue differs from then.
};

/// The page; sections without anything to say carry a sentence instead of a table.
Document weekly(const WeeklyFacts& facts);

/// "3 visits missed", to what somebody should act on; nothing where there is none.
void add_matter(std::vector<std::string>& matters, std::int64_t count, std::string_view one, std::string_view several);

/// The command that lists every row of one of its tables, from the same point in time and of the same schools.
std::string whole_table(const WeeklyFacts& facts, std::string_view table);

}  // namespace llp::report
