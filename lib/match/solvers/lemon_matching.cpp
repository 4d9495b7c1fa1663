// LEMON 1.3 does not compile as C++20: this source speaks C++17.
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <limits>

#include "match/solvers/deep_stack.hpp"
#include "match/solvers/matching.hpp"

namespace llp::match {

namespace {

using Graph = lemon::SmartGraph;
using Weights = Graph::EdgeMap<std::int64_t>;
using Solver = lemon::MaxWeightedMatching<Graph, Weights>;

static_assert(Solver::dualScale == matching_price_scale);

// It opens its blossoms by recursion, and they lie within one another as deep as half the nodes.
constexpr std::size_t least_stack = std::size_t{16} << 20U;
constexpr std::size_t stack_of_a_node = 4096;

std::size_t stack_for(std::uint32_t nodes) {
    return least_stack + nodes * stack_of_a_node;
}

/// Edges have the numbers of their positions.
void build(Graph& graph, std::uint32_t nodes, const std::vector<MatchingEdge>& edges) {
    graph.reserveNode(static_cast<int>(nodes));
    graph.reserveEdge(static_cast<int>(edges.size()));
    for (std::uint32_t node = 0; node < nodes; ++node) {
        graph.addNode();
    }
    for (const auto& edge : edges) {
        graph.addEdge(Graph::nodeFromId(static_cast<int>(edge.a)), Graph::nodeFromId(static_cast<int>(edge.b)));
    }
}

constexpr auto nowhere = std::numeric_limits<std::uint32_t>::max();

/// LEMON tells its blossoms inner ones first, each as a run of one line of nodes that it does not show. From the last
/// to the first, a blossom lies within one whose nodes have their places already, or begins a new part of the line.
class Line {
public:
    Line(const Solver& solver, MatchingProof& proof) : solver_(solver), proof_(proof), place_(proof.prices.size()) {
        std::fill(place_.begin(), place_.end(), nowhere);
    }

    void take_all() {
        for (int blossom = solver_.blossomNum() - 1; blossom >= 0; --blossom) {
            take(blossom);
        }
        std::reverse(proof_.blossoms.begin(), proof_.blossoms.end());
    }

private:
    void take(int blossom) {
        const Solver::BlossomIt first(solver_, blossom);
        const auto node = static_cast<std::size_t>(Graph::id(first));
        if (place_[node] == nowhere) {
            add_to_line(blossom);
        }
        const auto size = static_cast<std::uint32_t>(solver_.blossomSize(blossom));
        if (const auto price = solver_.blossomValue(blossom); price != 0) {
            proof_.blossoms.push_back({place_[node], place_[node] + size, price});
        }
    }

    void add_to_line(int blossom) {
        for (Solver::BlossomIt node(solver_, blossom); node != lemon::INVALID; ++node) {
            const auto number = static_cast<std::uint32_t>(Graph::id(node));
            place_[number] = static_cast<std::uint32_t>(proof_.line.size());
            proof_.line.push_back(number);
        }
    }

    const Solver& solver_;
    MatchingProof& proof_;
    std::vector<std::uint32_t> place_;
};

Matching solved(std::uint32_t nodes, const std::vector<MatchingEdge>& edges) {
    Graph graph;
    build(graph, nodes, edges);
    Weights weights(graph);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        weights[Graph::edgeFromId(static_cast<int>(i))] = edges[i].weight;
    }
    Solver solver(graph, weights);
    solver.run();
    Matching matching;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (solver.matching(Graph::edgeFromId(static_cast<int>(i)))) {
            matching.chosen.push_back(i);
        }
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        matching.proof.prices.push_back(solver.nodeValue(Graph::nodeFromId(static_cast<int>(node))));
    }
    Line(solver, matching.proof).take_all();
    return matching;
}

Islands::Place place_of(lemon::MaxMatching<Graph>::Status status) {
    using Status = lemon::MaxMatching<Graph>;
    if (status == Status::EVEN) {
        return Islands::Place::island;
    }
    return status == Status::ODD ? Islands::Place::bridge : Islands::Place::inland;
}

std::uint32_t least_of(std::vector<std::uint32_t>& home, std::uint32_t node) {
    while (home[node] != node) {
        home[node] = home[home[node]];
        node = home[node];
    }
    return node;
}

void join_islands(const std::vector<MatchingEdge>& edges, Islands& found) {
    for (const auto& edge : edges) {
        if (found.places[edge.a] == Islands::Place::island && found.places[edge.b] == Islands::Place::island) {
            const auto a = least_of(found.home, edge.a);
            const auto b = least_of(found.home, edge.b);
            found.home[std::max(a, b)] = std::min(a, b);
        }
    }
    for (std::uint32_t node = 0; node < found.home.size(); ++node) {
        found.home[node] = least_of(found.home, node);
    }
}

}  // namespace

Matching heaviest_matching(std::uint32_t nodes, const std::vector<MatchingEdge>& edges) {
    Matching matching;
    run_on_stack(stack_for(nodes), [&] { matching = solved(nodes, edges); });
    return matching;
}

Islands islands(std::uint32_t nodes, const std::vector<MatchingEdge>& edges) {
    Graph graph;
    build(graph, nodes, edges);
    lemon::MaxMatching<Graph> solver(graph);
    solver.run();
    Islands found;
    found.pairs = static_cast<std::size_t>(solver.matchingSize());
    for (std::uint32_t node = 0; node < nodes; ++node) {
        found.places.push_back(place_of(solver.status(Graph::nodeFromId(static_cast<int>(node)))));
        found.home.push_back(node);
    }
    join_islands(edges, found);
    return found;
}

}  // namespace llp::match
