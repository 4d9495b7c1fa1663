#include "report/pages/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/pages/wording.hpp"

namespace llp::report {

Column machine_column(std::string name) {
    return {.name = std::move(name), .heading = "", .readers = For::machines};
}

Column people_column(std::string name, std::string heading) {
    return {.name = std::move(name), .heading = std::move(heading), .readers = For::people};
}

Column count_column(std::string name, std::string heading) {
    return {.name = std::move(name), .heading = std::move(heading), .align = Align::right};
}

Column school_column() {
    return {.name = "urn", .heading = "School"};
}

Column school_name_column() {
    return {.name = "school", .heading = "Name", .readers = For::machines};
}

Row joined(Row row, Row more) {
    std::ranges::move(more, std::back_inserter(row));
    return row;
}

Table for_machines_alone(Table table, std::initializer_list<std::string_view> columns) {
    for (auto& column : table.columns) {
        const bool is_named = std::ranges::find(columns, column.name) != columns.end();
        column.readers = is_named ? For::machines : column.readers;
    }
    return table;
}

Table cut_for_people(Table table, std::size_t most, Counted rows, std::string_view command) {
    if (table.rows.size() > most) {
        const auto more = static_cast<std::int64_t>(table.rows.size() - most);
        table.cut = Cut{
            .rows = most,
            .rest = fmt::format("and {} more {}: {}", counted(more), more == 1 ? rows.singular : rows.plural, command)};
    }
    return table;
}

Breakdown broken_down(const Table& table, std::string_view by, Breakdown breakdown) {
    const auto column = std::ranges::find(table.columns, by, &Column::name) - table.columns.begin();
    std::size_t total = 0;
    std::map<std::string, std::vector<std::size_t>> parts;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto& kind = std::get<std::string>(table.rows[row].at(static_cast<std::size_t>(column)).value());
        if (kind == "all") {
            total = row;
        } else {
            parts[kind].push_back(row);
        }
    }
    for (auto& [kind, rows] : parts) {
        breakdown.sums.push_back({.by = kind, .total = total, .parts = std::move(rows)});
    }
    return breakdown;
}

std::string whole_table(std::string_view report, std::int64_t since_command, std::string_view table) {
    return fmt::format("llp report {} --since '#{}' --table {}", report, since_command, table);
}

}  // namespace llp::report
