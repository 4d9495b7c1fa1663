#pragma once

#include <vector>

#include "core/wide.hpp"
#include "match/solvers/circulation.hpp"

namespace llp::match {

/// What no circulation can fall below, whatever the potentials are (weak duality): worked out from them arc by arc.
Wide cost_bound(const std::vector<CirculationArc>& arcs, const std::vector<std::int64_t>& potentials);

}  // namespace llp::match
