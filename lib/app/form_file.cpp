#include "app/form_file.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "core/text.hpp"
#include "csv/reader.hpp"

namespace llp::app {

namespace {

std::size_t column_of(const csv::Reader& reader, std::string_view name, const std::string& file,
                      const std::string& hint) {
    const auto& header = reader.header();
    const auto is_named = [&](const std::string& column) { return same_ignoring_case(column, name); };
    const auto found = std::ranges::find_if(header, is_named);
    if (found == header.end()) {
        throw InputError(fmt::format("{}:{}: the column '{}' is missing", file, reader.header_line(), name), hint);
    }
    if (std::ranges::count_if(header, is_named) > 1) {
        raise<InputError>("{}:{}: the column '{}' stands twice", file, reader.header_line(), name);
    }
    return static_cast<std::size_t>(found - header.begin());
}

void refuse_misshapen(const csv::Row& row, std::size_t columns, const std::string& file) {
    if (row.fault) {
        raise<InputError>("{}:{}: {}", file, row.line, row.fault->message);
    }
    if (row.fields.size() != columns) {
        raise<InputError>("{}:{}: {} fields expected, {} found", file, row.line, columns, row.fields.size());
    }
}

}  // namespace

std::vector<FormRow> read_form(const std::string& file, std::initializer_list<std::string_view> columns,
                               const std::string& hint) {
    const auto source = csv::open_source(file);
    csv::Reader reader(*source, file);
    std::vector<std::size_t> places;
    for (const auto name : columns) {
        places.push_back(column_of(reader, name, file, hint));
    }
    std::vector<FormRow> rows;
    while (const auto* const row = reader.next()) {
        refuse_misshapen(*row, reader.header().size(), file);
        FormRow form{.line = row->line, .cells = {}};
        for (const auto place : places) {
            form.cells.emplace_back(row->fields[place]);
        }
        rows.push_back(std::move(form));
    }
    return rows;
}

Urn school_in(const FormRow& row, std::size_t cell, const std::string& file) {
    const auto urn = Urn::read(trim(row.cells[cell]));
    if (!urn) {
        raise<InputError>("{}:{}: '{}' is not a URN: six digits are needed", file, row.line, row.cells[cell]);
    }
    return *urn;
}

std::vector<Urn> read_schools(const std::string& file) {
    std::vector<Urn> schools;
    for (const auto& row : read_form(file, {"urn"}, "a list of schools needs the column urn")) {
        schools.push_back(school_in(row, 0, file));
    }
    std::ranges::sort(schools);
    schools.erase(std::unique(schools.begin(), schools.end()), schools.end());
    return schools;
}

}  // namespace llp::app
