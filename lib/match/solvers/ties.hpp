#pragma once

#include <cstdint>
#include <vector>

#include "match/solvers/graph.hpp"
#include "match/solvers/zone_shares.hpp"

namespace llp::match {

/// A best choice, its zones and prices, as far as they say which other choices are as good.
struct PricedChoice {
    const FlowGraph& graph;
    const FlowProof& proof;
    std::int64_t floor;        ///< Edges below it do not exist.
    const ZoneShares& shares;  ///< Of the proof's zones.
};

/// What the edge gains beyond the prices of its ends; 0 for a tight one.
Wide gain_over_prices(const PricedChoice& priced, std::uint32_t edge);

/// Of the choices that are as good as this one takes the one that stands first: each row in turn takes the first
/// columns that leave the optimum.
void take_first_of_ties(const PricedChoice& priced, FlowChoice& choice);

}  // namespace llp::match
