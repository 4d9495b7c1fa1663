#pragma once

#include <cstdint>
#include <optional>
#include <vector>

// Read by a source that speaks C++17: plain structs alone.

namespace llp::match {

/// What may flow from one node to another, and what a unit of it costs; a cost below zero is a gain.
struct CirculationArc {
    std::uint32_t from;
    std::uint32_t to;
    std::int64_t lower;
    std::int64_t upper;
    std::int64_t cost;
};

struct Circulation {
    std::vector<std::int64_t> flow;        ///< By arc.
    std::vector<std::int64_t> potentials;  ///< By node.
};

/// A cheapest circulation, by LEMON's NetworkSimplex: as much flows into each node as out of it. nullopt where the
/// lower limits cannot be met. Of several cheapest the same for the same arcs in the same order. The greatest cost
/// times the nodes must lie below 2^60.
std::optional<Circulation> cheapest_circulation(std::uint32_t nodes, const std::vector<CirculationArc>& arcs);

}  // namespace llp::match
