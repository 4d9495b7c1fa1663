#pragma once

#include "report/pages/mending.hpp"

namespace llp::report {

/// Tables of a mended round, a school without a supporter, or with fewer than asked for, a row.

/// Those that the broken round had given one: with what would serve them.
Table left_without(const Mending& mending);
/// Those that it gave nobody either.
Table still_without(const Mending& mending);

}  // namespace llp::report
