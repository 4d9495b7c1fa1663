#pragma once

#include <string>
#include <vector>

#include "report/document.hpp"

namespace llp::report {

/// One column of a table set in letters of one width.
struct GridColumn {
    std::string heading;
    Align align = Align::left;
};

/// The text cut at blanks into lines of at most `width` columns of a terminal; a longer word is cut within. At least
/// one line, which may be empty.
std::vector<std::string> folded_lines(const std::string& text, std::size_t width);

/// Headings, a rule, and the rows, two blanks between columns, in at most `width` columns where that can be done: the
/// widest columns are folded first, none below 8. Lines carry no blanks at their ends.
/// `heading_begin` and `heading_end` surround the line of headings (signs that switch bold on and off, or nothing).
std::string text_grid(const std::vector<GridColumn>& columns, const std::vector<std::vector<std::string>>& rows,
                      std::size_t width, std::string_view heading_begin, std::string_view heading_end);

}  // namespace llp::report
