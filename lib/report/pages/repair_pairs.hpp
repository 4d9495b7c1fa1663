#pragma once

#include "report/pages/mending.hpp"

namespace llp::report {

/// Tables of a mended round, a pair a row.

/// Schools that lost a supporter, and whom they have now.
Table lost_table(const Mending& mending);
/// Supporters that lost a school, and whom they are given now.
Table freed_table(const Mending& mending);
/// Other pairs that are gone, and why.
Table moved_table(const Mending& mending);
/// Pairs of schools that had nobody.
Table first_table(const Mending& mending);

}  // namespace llp::report
