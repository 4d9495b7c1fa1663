#pragma once

#include <cstdint>
#include <vector>

#include "match/solvers/graph.hpp"

namespace llp::match {

/// From how many edges to how many: what is left to decide for a row or a column within its zone.
struct Share {
    int least = 0;
    int most = 0;

    friend bool operator==(const Share&, const Share&) = default;
};

/// What zones leave open. A pair of one zone is free. A pair of a row in a greater shortage and a column in a lesser
/// one (the order of Zone) is made in every best choice, the other way round in none.
struct ZoneShares {
    std::vector<Share> rows;
    std::vector<Share> columns;
};

/// Edges below the floor do not exist.
ZoneShares zone_shares(const FlowGraph& graph, const Zones& zones, std::int64_t floor);

}  // namespace llp::match
