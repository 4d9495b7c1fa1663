#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "csv/reader.hpp"
#include "model/load.hpp"

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

/// In a file that was written for the public, in place of what are the schools' own.
inline constexpr std::string_view hidden_code = "c";

/// A table of actions as read: good rows, and those that cannot be read with the reason.
struct ActionTable {
    std::vector<ActionRow> rows = {};
    std::vector<Reject> rejects = {};
    std::vector<std::string> unknown_columns = {};
};

/// True for the header of a table of actions: it has the columns plan and action.
bool is_header_of_actions(const std::vector<std::string>& header);

/// Reads the rows of a CSV in the columns of report::plan_export, whose header is one of actions; see
/// read_edited_table.
ActionTable read_action_rows(csv::Reader& reader, const std::string& name);

}  // namespace llp::app
