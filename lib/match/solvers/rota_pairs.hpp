#pragma once

#include "match/solvers/rota.hpp"
#include "match/solvers/rota_levels.hpp"

namespace llp::match {

/// The heaviest choice of pairs of schools, each worth the better of its two reviews, with at most 2 x each pairs a
/// school: what no rota can be worth more than, leadership aside.
struct RotaPairs {
    std::int64_t pairs = 0;
    std::int64_t worth = 0;  ///< By RotaLevels, without what is led.
    /// The pairs directed as well as can be, positions of arcs, ascending; none where some may not be turned round and
    /// no direction keeps the limits.
    std::optional<std::vector<std::size_t>> chosen;
};

/// Exact over all arcs: a heaviest matching of a graph in which each school is there 2 x each times and each pair is a
/// path of three edges, with prices that rule out the pairs that were left out at first.
RotaPairs solve_rota_pairs(const RotaProblem& problem, const RotaLevels& levels);

}  // namespace llp::match
