#pragma once

#include <vector>

#include "report/pages/county.hpp"
#include "report/pages/tables.hpp"
#include "report/pages/tidy.hpp"

namespace llp::report {

/// What the tables have in common that have a row for each group of the county's schools.

/// "group" and "by", before the others.
std::vector<Column> with_group_columns(std::vector<Column> columns);
/// Their cells.
Row group_cells(const CountyGroup& group);
/// "by" and "band" of a row of the account of equity. Where memberships are held, those in need are members alone.
Row equity_group_cells(const CountyFacts& facts, const EquityRow& row);
/// One a group.
std::vector<TidyRow> districts_of(const CountyFacts& facts);

}  // namespace llp::report
