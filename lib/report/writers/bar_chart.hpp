#pragma once

#include "report/document.hpp"
#include "report/writers/markup.hpp"

namespace llp::report {

/// The first rows of a table as bars, at most 20: inline SVG with a title, a description and a label and value at each
/// bar; of a label too long to stand beside it the beginning. A hidden or missing value has its sign and no bar. Empty
/// where the table has no rows. `bars` is its drawing.
Markup bar_chart(const Table& table, const Bars& bars);

}  // namespace llp::report
