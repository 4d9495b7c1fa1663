#include "support/lemon_flow.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>

namespace llp::match::testing {

namespace {

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;

/// Rows of one kind get their units through one arc, whose flow counts them.
struct Hub {
    Graph::Arc total;
    std::vector<Graph::Arc> units;
};

/// The problem as a circulation: sink > a hub > rows > columns > sink. Forced edges are not in it.
class Network {
public:
    Network(const FlowProblem& problem, std::int64_t floor)
        : problem_(problem), floor_(floor), lower_(graph_), upper_(graph_), cost_(graph_) {
        reserve();
        sink_ = graph_.addNode();
        take_forced();
        add_rows();
        for (std::size_t column = 0; column < problem.columns.size(); ++column) {
            column_nodes_.push_back(graph_.addNode());
            arc(column_nodes_.back(), sink_, least_[column], most_[column]);
        }
        add_edges();
    }

    /// The counts, each the greatest beside those before it. False where nothing is possible.
    bool count(Gain& gain) {
        return most_through(urgent_, gain.urgent) && most_through(other_, gain.first) &&
               most_through(more_, gain.all) && (gain.first += gain.urgent, gain.all += gain.first, true);
    }

    /// With the counts just found, the greatest weight and then the fewest metres.
    void weigh(Gain& gain) {
        const auto scale = scale_of_weights();
        for (std::size_t i = 0; i < edges_.size(); ++i) {
            cost_[arcs_[i]] = edges_[i]->metres - edges_[i]->weight * scale;
        }
        solve();
        for (std::size_t i = 0; i < edges_.size(); ++i) {
            gain.weight += flow(arcs_[i]) * edges_[i]->weight;
            gain.nearness -= flow(arcs_[i]) * edges_[i]->metres;
        }
    }

private:
    void reserve() {
        graph_.reserveNode(static_cast<int>(problem_.rows.size() + problem_.columns.size() + 4));
        graph_.reserveArc(
            static_cast<int>(2 * problem_.rows.size() + problem_.columns.size() + problem_.edges.size() + 3));
    }

    Graph::Arc arc(Graph::Node from, Graph::Node to, std::int64_t least, std::int64_t most) {
        const auto added = graph_.addArc(from, to);
        lower_[added] = least;
        upper_[added] = most;
        cost_[added] = 0;
        return added;
    }

    void take_forced() {
        for (const auto& row : problem_.rows) {
            demand_.push_back(row.demand);
            served_.push_back(row.served);
        }
        for (const auto& column : problem_.columns) {
            least_.push_back(column.least);
            most_.push_back(column.most);
        }
        for (const auto& edge : problem_.edges) {
            if (edge.forced) {
                --demand_[edge.row];
                served_[edge.row] = true;
                --most_[edge.column];
                least_[edge.column] = std::max(0, least_[edge.column] - 1);
            }
        }
    }

    Hub hub() { return {arc(sink_, graph_.addNode(), 0, static_cast<std::int64_t>(problem_.edges.size())), {}}; }

    void add_rows() {
        urgent_ = hub();
        other_ = hub();
        more_ = hub();
        for (std::size_t row = 0; row < problem_.rows.size(); ++row) {
            row_nodes_.push_back(graph_.addNode());
            const int first = served_[row] ? 0 : std::min(demand_[row], 1);
            auto& kind = problem_.rows[row].urgent ? urgent_ : other_;
            kind.units.push_back(arc(graph_.target(kind.total), row_nodes_.back(), 0, first));
            more_.units.push_back(arc(graph_.target(more_.total), row_nodes_.back(), 0, demand_[row] - first));
        }
    }

    void add_edges() {
        for (const auto& edge : problem_.edges) {
            if (!edge.forced && edge.weight >= floor_) {
                edges_.push_back(&edge);
                arcs_.push_back(arc(row_nodes_[edge.row], column_nodes_[edge.column], 0, 1));
            }
        }
    }

    /// As much as can be through the hub, which keeps it from then on.
    bool most_through(const Hub& hub, std::int64_t& found) {
        cost_[hub.total] = -1;
        if (!solve()) {
            return false;
        }
        cost_[hub.total] = 0;
        found = flow(hub.total);
        lower_[hub.total] = found;
        upper_[hub.total] = found;
        return true;
    }

    std::int64_t scale_of_weights() const {
        std::int64_t furthest = problem_.furthest;
        std::int64_t units = 0;
        for (const auto* const edge : edges_) {
            furthest = std::max(furthest, edge->metres);
        }
        for (const auto& demand : demand_) {
            units += demand;
        }
        return 1 + furthest * std::min(units, static_cast<std::int64_t>(edges_.size()));
    }

    bool solve() {
        Simplex simplex(graph_);
        simplex.lowerMap(lower_).upperMap(upper_).costMap(cost_);
        if (simplex.run() != Simplex::OPTIMAL) {
            return false;
        }
        flow_.resize(static_cast<std::size_t>(graph_.arcNum()));
        for (Graph::ArcIt each(graph_); each != lemon::INVALID; ++each) {
            flow_[static_cast<std::size_t>(Graph::id(each))] = simplex.flow(each);
        }
        return true;
    }

    std::int64_t flow(Graph::Arc arc) const { return flow_[static_cast<std::size_t>(Graph::id(arc))]; }

    const FlowProblem& problem_;
    std::int64_t floor_;
    Graph graph_;
    Graph::ArcMap<std::int64_t> lower_;
    Graph::ArcMap<std::int64_t> upper_;
    Graph::ArcMap<std::int64_t> cost_;
    Graph::Node sink_;
    Hub urgent_;
    Hub other_;
    Hub more_;
    std::vector<int> demand_;
    std::vector<bool> served_;
    std::vector<int> least_;
    std::vector<int> most_;
    std::vector<Graph::Node> row_nodes_;
    std::vector<Graph::Node> column_nodes_;
    std::vector<const FlowEdge*> edges_;
    std::vector<Graph::Arc> arcs_;
    std::vector<std::int64_t> flow_;
};

std::vector<std::int64_t> weights_of(const FlowProblem& problem) {
    std::vector<std::int64_t> weights;
    for (const auto& edge : problem.edges) {
        if (!edge.forced) {
            weights.push_back(edge.weight);
        }
    }
    std::sort(weights.begin(), weights.end());
    weights.erase(std::unique(weights.begin(), weights.end()), weights.end());
    return weights;
}

bool is_contradictory(const FlowProblem& problem) {
    std::vector<int> demand;
    std::vector<int> most;
    for (const auto& row : problem.rows) {
        demand.push_back(row.demand);
    }
    for (const auto& column : problem.columns) {
        most.push_back(column.most);
    }
    for (const auto& edge : problem.edges) {
        if (edge.forced && (--demand[edge.row] < 0 || --most[edge.column] < 0)) {
            return true;
        }
    }
    return std::any_of(problem.columns.begin(), problem.columns.end(),
                       [](const FlowColumn& column) { return column.least > column.most; });
}

bool same_counts(const Gain& a, const Gain& b) {
    return a.urgent == b.urgent && a.first == b.first && a.all == b.all;
}

}  // namespace

std::optional<Gain> best_by_lemon(const FlowProblem& problem) {
    const auto weights = weights_of(problem);
    Gain gain;
    const auto lowest = weights.empty() ? 0 : weights.front();
    if (is_contradictory(problem) || !Network(problem, lowest).count(gain)) {
        return std::nullopt;
    }
    auto floor = lowest;
    if (problem.fair && gain.all > 0) {
        const auto holds = [&](std::int64_t weight) {
            Gain at;
            return Network(problem, weight).count(at) && same_counts(at, gain);
        };
        floor = *(std::partition_point(weights.begin(), weights.end(), holds) - 1);
        gain.floor = floor;
    }
    Network network(problem, floor);
    Gain again;
    network.count(again);
    network.weigh(gain);
    return gain;
}

}  // namespace llp::match::testing
