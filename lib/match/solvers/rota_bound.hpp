#pragma once

#include "match/solvers/rota.hpp"

namespace llp::match {

/// More points than these are not possible with as many reviews, led and kept as the choice has, by prices that
/// somebody found: whatever they are, the bound follows from them over every arc, and nothing is solved. None where a
/// part has no prices, or they leave it open whether more of these are possible. `chosen` keeps the limits.
std::optional<std::int64_t> points_bound_by(const RotaProblem& problem, const std::vector<std::size_t>& chosen,
                                            const std::vector<RotaPrices>& prices);

}  // namespace llp::match
