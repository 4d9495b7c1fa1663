#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "csv/reader.hpp"
#include "model/load.hpp"
#include "model/party.hpp"
#include "model/support_plan.hpp"

namespace llp::app {

/// A row of a table of actions, as somebody edited it. None: the file lacks the column. Texts as they stand in their
/// cells, without blanks around them.
struct ActionRow {
    std::int64_t line = 0;
    std::int64_t byte = 0;
    std::int64_t plan = 0;
    std::optional<int> action = {};       ///< None: a new one.
    std::optional<std::string> urn = {};  ///< Of the school of the plan; none where the cell is empty too.
    std::optional<int> priority = {};
    std::optional<std::string> text = {};
    std::optional<std::string> owner = {};
    std::optional<Date> due = {};
    std::optional<std::string> status = {};
    std::optional<std::string> evidence = {};
    std::optional<std::int64_t> as_at = {};  ///< The command as of which the row was exported.

    friend bool operator==(const ActionRow&, const ActionRow&) = default;
};

/// A table of actions as read: good rows, and those that cannot be read with the reason.
struct ActionTable {
    std::vector<ActionRow> rows = {};
    std::vector<Reject> rejects = {};
    std::vector<std::string> unknown_columns = {};
};

/// True for the header of a table of actions: it has the columns plan and action.
bool is_header_of_actions(const std::vector<std::string>& header);

/// Reads the rows of a CSV in the columns of report::plan_export, in any order, whose header is one of actions. `name`
/// is for messages. Throws InputError for a column that stands twice, and what csv::Reader throws.
ActionTable read_action_rows(csv::Reader& reader, const std::string& name);

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
