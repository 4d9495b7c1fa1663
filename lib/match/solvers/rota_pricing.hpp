#pragma once

#include "match/solvers/rota_levels.hpp"

namespace llp::match {

/// What pricing came to.
struct PricedRota {
    std::vector<std::size_t> chosen;  ///< The best choice that keeps every limit; positions, ascending.
    RotaGain gain;                    ///< Of it.
    std::int64_t bound = 0;           ///< No choice is worth more (RotaLevels), leadership included.
    RotaPrices prices;                ///< That show it; without the schools, which are all.
};

/// Prices the limit on two schools that review each other, step by step (Lagrange; steps by the rule of Polyak 1969),
/// and mends what the prices leave. `start` is a choice that keeps every limit; no more than `most_reviews` can be
/// made.
PricedRota price_rota(const RotaProblem& problem, const RotaLevels& levels, std::int64_t most_reviews,
                      const std::vector<std::size_t>& start);

}  // namespace llp::match
