#pragma once

#include "report/document.hpp"
#include "report/writers/markup.hpp"

namespace llp::report {

/// A line for each thing that was rated, in the order of the table, with a mark on each day of a rating: R in a square,
/// A in a diamond, G in a circle. Of many days the newest few are drawn. Nothing where no rating has a day.
Markup timeline_chart(const Table& table, const Timeline& timeline);

}  // namespace llp::report
