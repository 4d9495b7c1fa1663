#pragma once

#include <optional>
#include <string>

#include "core/date.hpp"
#include "core/measure.hpp"
#include "model/support_plan.hpp"

namespace llp::plan {

/// What a person changes of a plan; none of each: it stays. Words are those of model/plan_words.hpp.
struct Update {
    // Of the plan.
    std::optional<std::string> status = {};
    std::optional<std::string> reason = {};  ///< Of the status.
    std::optional<Date> review_due = {};

    // Of one objective.
    std::optional<int> objective = {};
    std::optional<Rag> rag = {};
    std::optional<std::string> state = {};
    std::optional<std::string> criterion = {};
    std::optional<Millionths> target = {};

    // Of one action, or of a new one.
    std::optional<int> action = {};
    bool new_action = false;
    std::optional<std::string> action_status = {};
    std::optional<Date> due = {};
    std::optional<std::string> owner = {};
    std::optional<std::string> evidence = {};
    std::optional<int> priority = {};

    std::optional<std::string> text = {};  ///< Of the action or objective.
    std::optional<std::string> note = {};  ///< About the objective, the action, or the plan.
};

/// Makes the change in the name of `by`, on `day`. What stands already is left as it is. Throws NotFoundError for a
/// part that the plan does not have; UsageError for a status that wants a reason and has none, a new action without
/// text, owner or day, and a day before the plan was drafted.
void update(SupportPlan& plan, const Update& update, Date day, const std::string& by);

/// Adds the action under the next number, unless one that reads the same stands already; returns the number of either.
int add_action(SupportPlan& plan, Action action);

/// The part of this number. Throws NotFoundError naming the plan and its numbers.
Objective& objective_of(SupportPlan& plan, int number);
Action& action_of(SupportPlan& plan, int number);

}  // namespace llp::plan
