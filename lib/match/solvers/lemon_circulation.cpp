// LEMON 1.3 does not compile as C++20: this source speaks C++17.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include "match/solvers/circulation.hpp"

namespace llp::match {

namespace {

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;
using Amounts = Graph::ArcMap<std::int64_t>;

}  // namespace

std::optional<Circulation> cheapest_circulation(std::uint32_t nodes, const std::vector<CirculationArc>& arcs) {
    Graph graph;
    graph.reserveNode(static_cast<int>(nodes));
    graph.reserveArc(static_cast<int>(arcs.size()));
    for (std::uint32_t node = 0; node < nodes; ++node) {
        graph.addNode();
    }
    Amounts lower(graph);
    Amounts upper(graph);
    Amounts cost(graph);
    for (const auto& arc : arcs) {
        const auto added =
            graph.addArc(Graph::nodeFromId(static_cast<int>(arc.from)), Graph::nodeFromId(static_cast<int>(arc.to)));
        lower[added] = arc.lower;
        upper[added] = arc.upper;
        cost[added] = arc.cost;
    }
    Simplex simplex(graph);
    if (simplex.lowerMap(lower).upperMap(upper).costMap(cost).run() != Simplex::OPTIMAL) {
        return std::nullopt;
    }
    Circulation found;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        found.flow.push_back(simplex.flow(Graph::arcFromId(static_cast<int>(i))));
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        found.potentials.push_back(simplex.potential(Graph::nodeFromId(static_cast<int>(node))));
    }
    return found;
}

}  // namespace llp::match
