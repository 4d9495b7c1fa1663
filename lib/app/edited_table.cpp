#include "app/edited_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/writer.hpp"

namespace llp::app {

namespace {

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::any_of(names, [&](std::string_view one) { return same_ignoring_case(one, name); });
}

using Places = std::map<std::string, std::size_t, std::less<>>;

Places places_of(const csv::Reader& reader, const std::string& name, std::span<const std::string_view> known) {
    Places places;
    const auto& header = reader.header();
    for (std::size_t place = 0; place < header.size(); ++place) {
        if (is_one_of(known, header[place]) && !places.emplace(lower(header[place]), place).second) {
            raise<InputError>("{}:{}: the column '{}' stands twice: take one out", name, reader.header_line(),
                              header[place]);
        }
    }
    return places;
}

/// Why the row has no cells to read; nullopt where it has.
std::optional<Refusal> fault_of(const csv::Row& row, std::size_t columns) {
    if (row.fault) {
        return Refusal{"", row.fault->code, row.fault->message};
    }
    if (row.fields.size() == columns) {
        return std::nullopt;
    }
    const bool is_short = row.fields.size() < columns;
    return Refusal{
        "", is_short ? "short-row" : "long-row",
        fmt::format("{} cells where the header has {}: {}", row.fields.size(), columns,
                    is_short ? "fill the row up with empty ones" : "a text that holds a comma wants quotes around it")};
}

bool is_blank(const csv::Row& row) {
    return std::ranges::all_of(row.fields, [](std::string_view cell) { return trim(cell).empty(); });
}

EditedRow cells_of(const csv::Row& row, const Places& places) {
    EditedRow read{.line = row.line, .byte = row.byte, .cells = {}};
    for (const auto& [column, place] : places) {
        read.cells.emplace(column, row.fields[place]);
    }
    return read;
}

}  // namespace

std::optional<std::string> EditedRow::cell(std::string_view column) const {
    const auto* const text = as_it_stands(column);
    return text == nullptr ? std::nullopt : std::optional(std::string(trim(csv::without_guard(*text))));
}

const std::string* EditedRow::as_it_stands(std::string_view column) const {
    const auto found = cells.find(column);
    return found == cells.end() ? nullptr : &found->second;
}

bool has_columns(const std::vector<std::string>& header, std::initializer_list<std::string_view> columns) {
    return std::ranges::all_of(columns, [&](std::string_view column) {
        return std::ranges::any_of(header, [&](const std::string& each) { return same_ignoring_case(each, column); });
    });
}

EditedTable read_edited_table(csv::Reader& reader, const std::string& name, std::span<const std::string_view> known) {
    const auto places = places_of(reader, name, known);
    EditedTable table;
    std::ranges::copy_if(reader.header(), std::back_inserter(table.unknown_columns),
                         [&](const std::string& column) { return !is_one_of(known, column); });
    const auto columns = reader.header().size();
    while (const auto* const row = reader.next()) {
        if (auto fault = fault_of(*row, columns)) {
            table.rejects.push_back(reject_of(row->line, row->byte, std::move(*fault)));
        } else if (!is_blank(*row)) {
            table.rows.push_back(cells_of(*row, places));
        }
    }
    return table;
}

Reject reject_of(std::int64_t line, std::int64_t byte, Refusal refusal) {
    return {.line = line,
            .byte = byte,
            .column = std::move(refusal.column),
            .code = std::move(refusal.code),
            .message = std::move(refusal.message),
            .raw = {}};
}

}  // namespace llp::app
