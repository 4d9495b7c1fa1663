#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.hpp"

namespace llp::report {

/// What the tables of several pages have in common.

using Row = std::vector<Cell>;

/// Without a heading, as no person reads it.
Column machine_column(std::string name);
/// What several columns say together, for people.
Column people_column(std::string name, std::string heading);
/// Of numbers, which end below each other.
Column count_column(std::string name, std::string heading);

/// Of a school, its name and number for people.
Column school_column();
/// Of a school's name alone, for machines.
Column school_name_column();

/// The cells of both.
Row joined(Row row, Row more);

/// The table, of which people do not see these columns: they read it elsewhere, or know it.
Table for_machines_alone(Table table, std::initializer_list<std::string_view> columns);

/// What a row is about: "plan" and "plans".
struct Counted {
    std::string_view singular;
    std::string_view plural;
};

/// The table, of which people see the first `most` rows, with a sentence how many more there are and which command
/// lists them.
Table cut_for_people(Table table, std::size_t most, Counted rows, std::string_view command);

/// The breakdown of a table in which the row whose cell in the column `by` is "all" is divided once by each other value
/// of that column.
Breakdown broken_down(const Table& table, std::string_view by, Breakdown breakdown);

/// The command that lists every row of one table of a report, from the same point in time.
std::string whole_table(std::string_view report, std::int64_t since_command, std::string_view table);

}  // namespace llp::report
