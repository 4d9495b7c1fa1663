#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "csv/reader.hpp"
#include "model/load.hpp"

namespace llp::app {

/// One row of a CSV that was exported, edited by somebody and brought back.
struct EditedRow {
    std::int64_t line = 0;
    std::int64_t byte = 0;
    std::map<std::string, std::string, std::less<>> cells;  ///< By known column, in small letters; as they stand.

    /// Without blanks around it, or a guard against formulas; nullopt where the file has no such column.
    [[nodiscard]] std::optional<std::string> cell(std::string_view column) const;
    /// nullptr where the file has no such column.
    [[nodiscard]] const std::string* as_it_stands(std::string_view column) const;
};

/// Such a file as read: its rows, but for blank ones, and those that have no cells to read with the reason.
struct EditedTable {
    std::vector<EditedRow> rows = {};
    std::vector<Reject> rejects = {};
    std::vector<std::string> unknown_columns = {};
};

/// True where each of the columns stands in the header, case aside.
bool has_columns(const std::vector<std::string>& header, std::initializer_list<std::string_view> columns);

/// Reads the rows of a CSV with columns in any order; those that are not `known` are named and passed over. `name` is
/// for messages. Throws InputError for a known column that stands twice, and what csv::Reader throws.
EditedTable read_edited_table(csv::Reader& reader, const std::string& name, std::span<const std::string_view> known);

/// Where whoever wrote a number of no plan finds the right one.
inline constexpr std::string_view plans_shown = "llp plan list shows them";

/// Why a row cannot be used.
struct Refusal {
    std::string column;
    std::string code;
    std::string message;
};

Reject reject_of(std::int64_t line, std::int64_t byte, Refusal refusal);

}  // namespace llp::app
