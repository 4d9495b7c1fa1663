#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

// Read by a source that speaks C++17: plain structs alone.

namespace llp::match {

/// Two nodes of a graph that may be paired, and what that is worth.
struct MatchingEdge {
    std::uint32_t a;
    std::uint32_t b;
    std::int64_t weight;
};

/// What shows a matching to be the heaviest (Edmonds 1965): a price of 0 or more for each node and for some sets of an
/// odd number of nodes, so that no pair weighs more than the prices of its two nodes and of all sets that hold both,
/// while the matching weighs as much as all prices, a set counting (its size - 1) / 2 times. Prices are in quarters of
/// the unit of the weights: then they are whole. The sets lie within one another or apart, so that each is a run of one
/// line of nodes.
struct MatchingProof {
    struct Blossom {
        std::uint32_t begin;  ///< Within the line.
        std::uint32_t end;    ///< One past its last node.
        std::int64_t price;
    };
    std::vector<std::int64_t> prices;  ///< By node.
    std::vector<std::uint32_t> line;   ///< The nodes that lie in a blossom, each once.
    std::vector<Blossom> blossoms;
};

constexpr std::int64_t matching_price_scale = 4;

struct Matching {
    std::vector<std::size_t> chosen;  ///< Positions of edges, ascending.
    MatchingProof proof;
};

/// A heaviest matching among the edges, by LEMON's MaxWeightedMatching; an edge of 0 or less is never chosen. Nodes are
/// 0 to nodes - 1; two edges between the same nodes are allowed. Of several heaviest ones the same for the same edges
/// in the same order. Throws where there is no memory for its stack.
Matching heaviest_matching(std::uint32_t nodes, const std::vector<MatchingEdge>& edges);

/// How many pairs a graph can have at most, and why not more (Gallai and Edmonds): some pairing of the most pairs
/// leaves out each node of an island, and an island, whose nodes are odd in number, has edges to bridges alone beside
/// its own. Each bridge serves one island, so as many nodes are left out as there are islands more than bridges.
struct Islands {
    enum class Place : std::uint8_t { island, bridge, inland };
    std::size_t pairs = 0;
    std::vector<Place> places;        ///< By node.
    std::vector<std::uint32_t> home;  ///< By node of an island: the least node of it; of others the node itself.
};

Islands islands(std::uint32_t nodes, const std::vector<MatchingEdge>& edges);

}  // namespace llp::match
