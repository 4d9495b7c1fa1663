#pragma once

#include "core/measure.hpp"
#include "ingest/layout.hpp"
#include "ingest/row.hpp"

namespace llp::ingest {

/// A published figure: a number with or without % or £, or a code of the layout for its absence. Anything else is
/// unreadable, and the row says so.
Measure read_figure(Row& row, const Bound& bound, const Layout& layout, bool percentage);

}  // namespace llp::ingest
