#pragma once

#include <cstdint>
#include <vector>

namespace llp::match {

/// A transportation problem: sources that send out exactly what they have, sinks that take between their least and
/// their most, over edges that carry at most one. The gain is to be as great as it can be. There is a solution.
template <typename Number>
struct Transport {
    struct Sink {
        int least = 0;
        int most = 0;
    };
    struct Edge {
        std::uint32_t sink;
        Number gain;
    };

    std::vector<int> supplies;          ///< By source.
    std::vector<std::uint32_t> starts;  ///< By source: where its edges start; one more at the end.
    std::vector<Edge> edges;
    std::vector<Sink> sinks;
};

/// The best solution, with prices that show it: an edge that carries gains at least the prices of its ends together,
/// one that does not at most that; a sink with room left has a price of 0 or less, one above its least of 0 or more.
template <typename Number>
struct Carried {
    std::vector<bool> carries;  ///< By edge.
    std::vector<Number> source_prices;
    std::vector<Number> sink_prices;
    bool exact = true;  ///< False: the numbers grew too large for the type, and nothing else holds.
};

/// Sends unit after unit along the shortest path, source by source, then raises sinks to their least (Edmonds and Karp
/// 1972; Dijkstra's algorithm on reduced costs). Numbers are std::int64_t or Wide.
template <typename Number>
Carried<Number> solve_transport(const Transport<Number>& problem);

}  // namespace llp::match
