#pragma once

#include "report/document.hpp"
#include "report/writers/markup.hpp"

namespace llp::report {

/// A line for each row of the table in which two numbers at least stand, from the least to the greatest of it: lines
/// are not to one scale. Nothing where there is no such row. `dots` is the drawing of the table.
Markup dot_chart(const Table& table, const Dots& dots);

}  // namespace llp::report
