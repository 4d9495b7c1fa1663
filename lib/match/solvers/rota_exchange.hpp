#pragma once

#include "match/solvers/rota_levels.hpp"

namespace llp::match {

/// Exchanges the hosts of two reviews, in the order of their positions, while that makes the rota better.
std::vector<std::size_t> exchanged(const RotaProblem& problem, const RotaLevels& levels,
                                   std::vector<std::size_t> chosen);

/// With every review that still fits, those worth most first. Positions, ascending.
std::vector<std::size_t> filled(const RotaProblem& problem, const RotaLevels& levels, std::vector<std::size_t> chosen);

}  // namespace llp::match
