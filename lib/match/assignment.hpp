#pragma once

#include <map>
#include <vector>

#include "match/options.hpp"

namespace llp::match {

/// A supported and the supporters that it still wants.
struct Demand {
    std::size_t supported;
    int supporters;       ///< At least one.
    bool served = false;  ///< It has one already in a running partnership.
};

/// What is to be assigned: who wants how many, who may be given some, and which of the options must be made.
struct Wanted {
    std::vector<Demand> demands;          ///< By supported.
    std::vector<std::size_t> supporters;  ///< Ascending; their rooms are those of their standings.
    std::vector<Pair> locks;
};

/// Positions in `options` of the pairs made, ascending. Locks and minimum loads hold; then as many supported as can be
/// get their first supporter, as many places as can be are filled, and the points are as many as can be. Ties are
/// decided by the order of parties. Throws UnmetError naming the lock or the minimum load that cannot be met,
/// InputError where scores are too great to be added up in 64 bits.
std::vector<std::size_t> assign(const Roster& roster, const Wanted& wanted, const std::vector<Option>& options);

}  // namespace llp::match
