#pragma once

#include "match/solvers/rota.hpp"

namespace llp::match {

/// What is shown of all rotas.
struct RotaProof {
    std::int64_t most_reviews = 0;  ///< More than so many are not possible.
    /// More points than these are not possible with as many reviews, led and kept as the choice has. None where it is
    /// left open whether more reviews are possible.
    std::optional<std::int64_t> points_bound;
};

/// Bounds the reviews by the pairs of schools (rota_pairs.hpp), which are solved again and shown to be the heaviest;
/// and the points, of each part by the lesser of what these pairs leave and of what follows from prices that somebody
/// found: whatever they are, a bound follows from them over every arc. `chosen` keeps the limits.
RotaProof prove_rota(const RotaProblem& problem, const std::vector<std::size_t>& chosen,
                     const std::vector<RotaPrices>& prices);

}  // namespace llp::match
