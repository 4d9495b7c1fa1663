#include "csv/writer.hpp"

namespace llp::csv {

namespace {

constexpr char guard_mark = '\'';

/// Marks that stand there already do not count, so that reading back takes off just the one that was put on.
bool needs_guard(std::string_view text) noexcept {
    constexpr std::string_view runs = "=+-@\t\r";
    const auto first = text.find_first_not_of(guard_mark);
    return first != std::string_view::npos && runs.find(text[first]) != std::string_view::npos;
}

void append_quoted(std::string& to, std::string_view text) {
    to.push_back('"');
    for (const char c : text) {
        if (c == '"') {
            to.push_back('"');
        }
        to.push_back(c);
    }
    to.push_back('"');
}

void append_cell(std::string& to, const Cell& cell, Guard guard) {
    const bool guarded = guard == Guard::formulas && cell.kind == Cell::Kind::text && needs_guard(cell.text);
    const auto text = guarded ? guard_mark + std::string(cell.text) : std::string(cell.text);
    if (text.find_first_of(",\"\r\n") != std::string::npos || text.starts_with(' ') || text.ends_with(' ')) {
        append_quoted(to, text);
    } else {
        to.append(text);
    }
}

}  // namespace

void append_row(std::string& to, std::span<const Cell> cells, Guard guard) {
    if (cells.size() == 1 && cells.front().text.empty()) {
        to.append("\"\"");
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            to.push_back(',');
        }
        append_cell(to, cells[i], guard);
    }
    to.append("\r\n");
}

void append_row(std::string& to, const std::vector<std::string>& cells, Guard guard) {
    std::vector<Cell> row;
    row.reserve(cells.size());
    for (const auto& text : cells) {
        row.push_back({.text = text});
    }
    append_row(to, row, guard);
}

std::string_view without_guard(std::string_view text) noexcept {
    return text.size() > 1 && text.front() == guard_mark && needs_guard(text.substr(1)) ? text.substr(1) : text;
}

}  // namespace llp::csv
