#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/measure.hpp"
#include "model/party.hpp"
#include "model/rag.hpp"

namespace llp {

/// Something to be done, by a role, by a day.
struct Action {
    int number = 0;    ///< 1, 2, ... within the plan.
    int priority = 0;  ///< The priority it serves; 0 for the plan as a whole (first contact, termly review).
    std::string text;
    std::string owner_role;  ///< "supported headteacher", "supporting headteacher", "broker", ...
    Date due;
    std::string status = "not started";  ///< Of action_statuses().
    std::string evidence;                ///< What to collect.
    /// Which of the plan's own entries it is ("first-contact", "first-visit", "review"); empty for all others, and in
    /// plans drafted before this was kept.
    std::string entry = {};

    /// It is neither done nor dropped.
    [[nodiscard]] bool is_open() const noexcept { return status != "done" && status != "dropped"; }

    friend bool operator==(const Action&, const Action&) = default;
};

/// The entry of an action that is a termly review.
inline constexpr std::string_view review_entry = "review";

/// What shall be reached, and how one will know.
struct Objective {
    int number = 0;    ///< 1, 2, ... within the plan.
    int priority = 0;  ///< The priority it belongs to.
    std::string text;
    std::string criterion;              ///< The measurable test of success.
    std::string measure;                ///< Measure id; empty where no published figure fits.
    std::optional<Millionths> today;    ///< The school's newest figure when the plan was drafted.
    std::optional<Period> period;       ///< Of today's figure.
    std::optional<Millionths> target;   ///< Median of the comparison schools; none with fewer than 10 of them.
    int comparison_schools = 0;         ///< With a figure of that measure and period.
    std::string state = "not started";  ///< Of the criterion: one of criterion_states().
    std::optional<Rag> rag = {};        ///< None until somebody rates it.

    friend bool operator==(const Objective&, const Objective&) = default;
};

struct Priority {
    int number = 0;  ///< 1 is the most pressing.
    std::string area;
    std::string text;
    bool found_by_peers = false;  ///< That it is one would tell what peers found.

    friend bool operator==(const Priority&, const Priority&) = default;
};

/// What somebody wrote down while working on a plan.
struct PlanNote {
    int number = 0;  ///< 1, 2, ... within the plan.
    Date day;
    std::string by;     ///< "NAME, ROLE", or a login.
    int objective = 0;  ///< That it is about; 0 where it is about none.
    int action = 0;     ///< The same.
    std::string text;

    friend bool operator==(const PlanNote&, const PlanNote&) = default;
};

/// How one objective stood at a review.
struct ReviewedObjective {
    int objective = 0;
    Rag rag = Rag::green;
    std::string text;  ///< What was seen; may be empty.

    friend bool operator==(const ReviewedObjective&, const ReviewedObjective&) = default;
};

/// A review of a plan: the first, the second, ...
struct PlanReview {
    int number = 0;  ///< 1 is the first.
    Date date;
    std::string reviewer;  ///< "NAME, ROLE".
    std::string overall;   ///< One of overall_lines().
    std::string next_steps;
    std::optional<Date> next_review;            ///< None where there will be none.
    std::vector<ReviewedObjective> objectives;  ///< By number; empty where the review has not taken place.

    friend bool operator==(const PlanReview&, const PlanReview&) = default;
};

inline constexpr std::size_t longest_concern_summary = 200;  ///< Characters.

/// Something that worries whoever works on a plan, until it is resolved.
struct Concern {
    int number = 0;  ///< 1, 2, ... within the plan.
    Date raised;
    std::string by;       ///< "NAME, ROLE", or a login.
    std::string summary;  ///< At most `longest_concern_summary` characters.
    std::string detail;
    std::optional<Date> resolved = {};  ///< None while it is open.
    std::string resolution = {};

    friend bool operator==(const Concern&, const Concern&) = default;
};

/// When and by whom a plan was last written to.
struct PlanEntry {
    Date day;
    std::string by;

    friend bool operator==(const PlanEntry&, const PlanEntry&) = default;
};

/// Support for one school by one partner, or a school's own plan to improve: priorities, objectives, actions, and what
/// became of them. A draft until people edit it.
struct SupportPlan {
    std::int64_t number = 0;       ///< Its identity, given by the store.
    std::int64_t partnership = 0;  ///< 0 for a school's own plan.
    Party supported;
    Party supporter;                     ///< The school itself where the plan is its own.
    std::string status = "in progress";  ///< One of plan_statuses().
    Date drafted;
    Date review_due;
    std::string templates;  ///< Name and version of the templates used.
    std::string calendar;   ///< Name of the calendar whose school days were counted, or "weekdays less bank holidays".
    std::vector<Priority> priorities;
    std::vector<Objective> objectives;
    std::vector<Action> actions;
    /// The day on which its partnership was ended, where that is over on the day; it is not kept with the plan.
    std::optional<Date> partnership_ended = {};
    /// The same, where that is known, be it still to come.
    std::optional<Date> partnership_ends = {};
    std::string reason = {};  ///< Why it has its status; empty while it was never changed.
    std::vector<PlanNote> notes = {};
    std::vector<PlanReview> reviews = {};
    std::vector<Concern> concerns = {};
    std::optional<PlanEntry> last_entry = {};  ///< As the store knows it; not kept with the plan.

    /// A school's plan for itself, without a partner.
    [[nodiscard]] bool is_own() const { return supported == supporter; }
    /// People are at work on it: what is due is due.
    [[nodiscard]] bool is_running() const { return status == "in progress" && !partnership_ended; }
    /// Nobody will go on with it.
    [[nodiscard]] bool is_over() const { return status == "closed" || status == "stopped"; }
    /// It is over, or its partnership is: nothing of it is to come.
    [[nodiscard]] bool has_ended() const { return is_over() || partnership_ended; }

    friend bool operator==(const SupportPlan&, const SupportPlan&) = default;
};

/// It is to be done, and its day is past. The actions of a plan that is not running are not due.
bool is_overdue(const SupportPlan& plan, const Action& action, Date day);
std::int64_t count_overdue(const SupportPlan& plan, Date day);

/// What serves the priority of this number is for the schools alone, as it, or another of the plan, would tell what
/// peers found: those that are shown would leave few others for one that is not. False for 0, the plan as a whole.
bool tells_of_peers(const SupportPlan& plan, int priority);

/// The day of the next review; none of a plan that is over, nor after a review that said that there is none.
std::optional<Date> next_review(const SupportPlan& plan);

/// The worst rating among its objectives; nullopt where none is rated.
std::optional<Rag> worst_rag(const SupportPlan& plan);

/// The plan's part of that number; nullptr where there is none.
template <typename Part>
Part* find_part(std::vector<Part>& parts, int number) {
    for (auto& part : parts) {
        if (part.number == number) {
            return &part;
        }
    }
    return nullptr;
}
template <typename Part>
const Part* find_part(const std::vector<Part>& parts, int number) {
    for (const auto& part : parts) {
        if (part.number == number) {
            return &part;
        }
    }
    return nullptr;
}

/// One more than any part has.
template <typename Part>
int next_number(const std::vector<Part>& parts) {
    int number = 0;
    for (const auto& part : parts) {
        number = part.number > number ? part.number : number;
    }
    return number + 1;
}

}  // namespace llp
