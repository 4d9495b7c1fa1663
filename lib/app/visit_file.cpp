#include "app/visit_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/reader.hpp"
#include "csv/writer.hpp"

namespace llp::app {

namespace {

bool has_column(const std::vector<std::string>& header, std::string_view name) {
    return std::ranges::any_of(header, [&](const std::string& each) { return same_ignoring_case(each, name); });
}

std::vector<std::string> columns_of(const csv::Reader& reader, const std::string& file) {
    if (!is_header_of_visits(reader.header())) {
        throw InputError(fmt::format("{}:{}: this is no file of visits: it lacks the columns plan and visit", file,
                                     reader.header_line()),
                         "export one with: llp plan visits --audience board -o visits.csv");
    }
    std::vector<std::string> columns;
    for (const auto& name : reader.header()) {
        columns.push_back(lower(name));
        if (std::ranges::count(columns, columns.back()) > 1 && !name.empty()) {
            raise<InputError>("{}:{}: the column '{}' stands twice", file, reader.header_line(), name);
        }
    }
    return columns;
}

VisitRow read_row(const csv::Row& row, const std::vector<std::string>& columns, const std::string& file) {
    if (row.fault) {
        raise<InputError>("{}:{}: {}", file, row.line, row.fault->message);
    }
    if (row.fields.size() != columns.size()) {
        raise<InputError>("{}:{}: {} fields expected, {} found", file, row.line, columns.size(), row.fields.size());
    }
    VisitRow read{.line = row.line, .cells = {}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        read.cells.emplace(columns[i], row.fields[i]);
    }
    return read;
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

std::vector<VisitRow> read_visit_file(const std::string& file) {
    const auto source = csv::open_source(file);
    csv::Reader reader(*source, file);
    const auto columns = columns_of(reader, file);
    std::vector<VisitRow> rows;
    while (const auto* const row = reader.next()) {
        rows.push_back(read_row(*row, columns, file));
    }
    return rows;
}

}  // namespace llp::app
