#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace llp::csv {

/// One cell to be written. Text may be guarded against spreadsheets; a number never is.
struct Cell {
    enum class Kind { text, number };
    std::string_view text;
    Kind kind = Kind::text;
};

enum class Guard {
    none,     ///< As it is.
    formulas  ///< Text that a spreadsheet would run (= + - @ tab CR at its start) gets a "'" before it.
};

/// Appends one row as RFC 4180 has it: comma, CRLF, quotes where needed and doubled inside. A row of one empty cell is
/// written "" so that it is no blank line.
void append_row(std::string& to, std::span<const Cell> cells, Guard guard = Guard::none);

/// The same for cells that are all text.
void append_row(std::string& to, const std::vector<std::string>& cells, Guard guard = Guard::none);

/// What stood in a cell before it was guarded: "'=1" is "=1"; anything else is as it is.
std::string_view without_guard(std::string_view text) noexcept;

}  // namespace llp::csv
