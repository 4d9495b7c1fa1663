#include "app/visit_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/writer.hpp"

namespace llp::app {

namespace {

/// Those that are read, and those that are for people to find their way in a spreadsheet.
constexpr std::array<std::string_view, 20> known_columns{
    "plan",           "visit",     "day",     "part",      "status",    "earliest", "latest",  "note",
    "kind",           "half_days", "apart",   "supported", "supporter", "as_at",    "weekday", "supported_name",
    "supporter_name", "led_by",    "overdue", "refused"};

bool has_column(const std::vector<std::string>& header, std::string_view name) {
    return std::ranges::any_of(header, [&](const std::string& each) { return same_ignoring_case(each, name); });
}

std::vector<std::string> columns_of(const csv::Reader& reader, const std::string& name) {
    std::vector<std::string> columns;
    for (const auto& column : reader.header()) {
        columns.push_back(lower(column));
        if (std::ranges::count(columns, columns.back()) > 1 && !column.empty()) {
            raise<InputError>("{}:{}: the column '{}' stands twice: take one out", name, reader.header_line(), column);
        }
    }
    return columns;
}

/// Why the row has no cells to read; nullopt where it has.
std::optional<Reject> fault_of(const csv::Row& row, std::size_t columns) {
    Reject reject{.line = row.line, .byte = row.byte, .column = {}, .code = {}, .message = {}, .raw = {}};
    if (row.fault) {
        reject.code = row.fault->code;
        reject.message = row.fault->message;
        return reject;
    }
    if (row.fields.size() == columns) {
        return std::nullopt;
    }
    const bool is_short = row.fields.size() < columns;
    reject.code = is_short ? "short-row" : "long-row";
    reject.message =
        fmt::format("{} cells where the header has {}: {}", row.fields.size(), columns,
                    is_short ? "fill the row up with empty ones" : "a text that holds a comma wants quotes around it");
    return reject;
}

VisitRow read_row(const csv::Row& row, const std::vector<std::string>& columns) {
    VisitRow read{.line = row.line, .byte = row.byte, .cells = {}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        read.cells.emplace(columns[i], row.fields[i]);
    }
    return read;
}

bool is_blank(const csv::Row& row) {
    return std::ranges::all_of(row.fields, [](std::string_view cell) { return trim(cell).empty(); });
}

}  // namespace

std::optional<std::string> VisitRow::cell(std::string_view column) const {
    const auto* const text = as_it_stands(column);
    return text == nullptr ? std::nullopt : std::optional(std::string(trim(csv::without_guard(*text))));
}

const std::string* VisitRow::as_it_stands(std::string_view column) const {
    const auto found = cells.find(column);
    return found == cells.end() ? nullptr : &found->second;
}

bool is_header_of_visits(const std::vector<std::string>& header) {
    return has_column(header, "plan") && has_column(header, "visit");
}

VisitTable read_visit_rows(csv::Reader& reader, const std::string& name) {
    const auto columns = columns_of(reader, name);
    VisitTable table;
    std::ranges::copy_if(reader.header(), std::back_inserter(table.unknown_columns), [](const std::string& column) {
        return std::ranges::none_of(known_columns,
                                    [&](std::string_view known) { return same_ignoring_case(column, known); });
    });
    while (const auto* const row = reader.next()) {
        if (auto fault = fault_of(*row, columns.size())) {
            table.rejects.push_back(std::move(*fault));
        } else if (!is_blank(*row)) {
            table.rows.push_back(read_row(*row, columns));
        }
    }
    return table;
}

}  // namespace llp::app
