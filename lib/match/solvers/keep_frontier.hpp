#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/keep_rate.hpp"
#include "core/wide.hpp"

namespace llp::match {

/// What a choice comes to where edges are to be kept.
struct KeptSums {
    std::int64_t kept = 0;  ///< Kept edges among those chosen.
    Wide weight = 0;        ///< Of all that are chosen, without what keeping gives.

    friend bool operator==(const KeptSums&, const KeptSums&) = default;
};

/// A choice that no mixture of others betters, and the least rate at which it is the best.
struct KeptCorner {
    KeptSums sums;
    KeepRate from;

    friend bool operator==(const KeptCorner&, const KeptCorner&) = default;
};

/// The corners of the upper convex hull of (kept edges, sum of weights) over all choices of the same counts and floor,
/// from the most kept to the least: the first keeps as many as can be, the last has the greatest weight. `solve` gives
/// the sums of the best choice at a rate, of equals the one that keeps the most (solve_flow). Two neighbouring corners
/// are equally good at the rate at which the one costs the other; solved there, either a corner lies between them, or
/// nothing does (Eisner and Severance 1976). So n corners take 2n - 1 solutions, none of them at a guessed rate.
/// Throws InputError where a rate leaves 64 bits.
std::vector<KeptCorner> keep_frontier(const std::function<KeptSums(const KeepRate&)>& solve);

}  // namespace llp::match
