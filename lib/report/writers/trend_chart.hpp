#pragma once

#include <string>
#include <vector>

#include "report/document.hpp"
#include "report/writers/markup.hpp"

namespace llp::report {

/// A small drawing for each column that changes, all of one shape: from 0 to the greatest number of the column, the
/// first and the last number beside it. Nothing where the table has fewer than two rows.
Markup trend_chart(const Table& table, const Trends& trends);

/// The same for a terminal, a line for each column of which two numbers are known at least: what it is, a block a row
/// from ▁ (0) to █ (the greatest), the first and the last number and what lies between them in words.
struct TrendLine {
    std::string heading;
    std::string blocks;  ///< A dot where there is no number.
    std::string first;
    std::string last;
    std::string change;  ///< "up", "down", "as before".
};
std::vector<TrendLine> trend_lines(const Table& table, const Trends& trends);

}  // namespace llp::report
