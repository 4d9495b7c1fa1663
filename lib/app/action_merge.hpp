#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "app/action_rows.hpp"
#include "model/party.hpp"
#include "model/support_plan.hpp"

namespace llp::app {

/// What became of the rows.
struct MergeCounts {
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t added = 0;
    std::int64_t already_there = 0;  ///< Without a number, and the plan has such an action.
};

/// A plan as it was after a command; nullptr where it was not there then.
using PlanAsAt = std::function<const SupportPlan*(std::int64_t plan, std::int64_t command)>;

/// What the rows are held against, beside the plans as they are.
struct ActionGround {
    std::int64_t last_command = 0;
    PlanAsAt plan_as_at;
    /// True where the action that has the number today is the one that had it then (store::is_same_action_since).
    std::function<bool(std::int64_t plan, int action, std::int64_t command)> is_same_since;
    std::function<Party(const Party&)> heir_of;  ///< The party itself, or the school that speaks for it.
};

/// Brings the rows into the plans. With `as_at` a row changes what was edited in the file and nothing else: a field
/// that reads as it did then stays as it is now, and one that was changed both in the file and in the plan since, to
/// different content, is rejected. Rows with a number come first; one without is a new action unless its plan has one
/// with its text, and its priority where it says one. What is rejected is added to the table's rejects, in order of
/// lines; the plans are then of no use.
MergeCounts merge_actions(std::vector<SupportPlan>& plans, ActionTable& table, const ActionGround& ground);

}  // namespace llp::app
