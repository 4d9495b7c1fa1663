#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/urn.hpp"

namespace llp::app {

/// One row of a small CSV that a person made for one command: the cells of the columns asked for, in their order.
struct FormRow {
    std::int64_t line;
    std::vector<std::string> cells;
};

/// Reads all rows. The columns stand in any order, their names in either case; others are passed over. Throws
/// InputError with file and line for a column that is missing (with the hint) or stands twice, and for a row with
/// another number of fields.
std::vector<FormRow> read_form(const std::string& file, std::initializer_list<std::string_view> columns,
                               const std::string& hint);

/// The school that a cell names. Throws InputError with file and line for anything else.
Urn school_in(const FormRow& row, std::size_t cell, const std::string& file);

/// The schools of a list: a CSV with the column urn. Each once, by number.
std::vector<Urn> read_schools(const std::string& file);

}  // namespace llp::app
