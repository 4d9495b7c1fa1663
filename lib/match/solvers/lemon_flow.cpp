#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <cstdlib>

#include "match/solvers/flow.hpp"

namespace llp::match {

namespace {

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;

// LEMON marks its artificial arcs with a cost of 2^62, so a path's own costs must stay far below it.
constexpr std::int64_t greatest_path = std::int64_t{1} << 59;

/// No choice has more edges.
std::int64_t greatest_count(const FlowProblem& problem) {
    std::int64_t wanted = 0;
    for (const auto& row : problem.rows) {
        wanted += row.demand;
    }
    return std::min(wanted, static_cast<std::int64_t>(problem.edges.size()));
}

/// The problem as a circulation: sink > first > rows > columns > sink, and sink > more > rows for further units.
class Network {
public:
    explicit Network(const FlowProblem& problem) : problem_(problem), lower_(graph_), upper_(graph_), cost_(graph_) {
        const auto& p = problem_;
        graph_.reserveNode(static_cast<int>(p.rows.size() + p.columns.size() + 3));
        graph_.reserveArc(static_cast<int>(2 * p.rows.size() + p.columns.size() + p.edges.size() + 2));
        sink_ = graph_.addNode();
        add_rows();
        add_columns();
        add_edges();
    }

    /// The greatest number of rows served, then of edges. False where nothing is feasible.
    bool count() {
        const std::int64_t most = greatest_count(problem_);
        set_costs(first_arcs_, -(most + 1));
        set_costs(more_arcs_, -1);
        return solve();
    }

    /// With the counts just found, the greatest sum of weights.
    bool weigh() {
        fix(to_first_);
        fix(to_more_);
        set_costs(first_arcs_, 0);
        set_costs(more_arcs_, 0);
        for (std::size_t i = 0; i < edge_arcs_.size(); ++i) {
            cost_[edge_arcs_[i]] = -problem_.edges[i].weight;
        }
        return solve();
    }

    std::vector<std::size_t> chosen() const {
        std::vector<std::size_t> positions;
        for (std::size_t i = 0; i < edge_arcs_.size(); ++i) {
            if (flow_[static_cast<std::size_t>(Graph::id(edge_arcs_[i]))] != 0) {
                positions.push_back(i);
            }
        }
        return positions;
    }

private:
    Graph::Arc arc(Graph::Node from, Graph::Node to, std::int64_t least, std::int64_t most) {
        const auto added = graph_.addArc(from, to);
        lower_[added] = least;
        upper_[added] = most;
        cost_[added] = 0;
        return added;
    }

    void add_rows() {
        const auto first = graph_.addNode();
        const auto more = graph_.addNode();
        to_first_ = arc(sink_, first, 0, greatest_count(problem_));
        to_more_ = arc(sink_, more, 0, greatest_count(problem_));
        for (const auto& row : problem_.rows) {
            row_nodes_.push_back(graph_.addNode());
            const int first_units = row.served ? 0 : std::min(row.demand, 1);
            first_arcs_.push_back(arc(first, row_nodes_.back(), 0, first_units));
            if (row.demand > first_units) {
                more_arcs_.push_back(arc(more, row_nodes_.back(), 0, row.demand - first_units));
            }
        }
    }

    void add_columns() {
        for (const auto& column : problem_.columns) {
            column_nodes_.push_back(graph_.addNode());
            arc(column_nodes_.back(), sink_, column.least, column.most);
        }
    }

    void add_edges() {
        for (const auto& edge : problem_.edges) {
            const auto from = row_nodes_[static_cast<std::size_t>(edge.row)];
            const auto to = column_nodes_[static_cast<std::size_t>(edge.column)];
            edge_arcs_.push_back(arc(from, to, edge.forced ? 1 : 0, 1));
        }
    }

    void set_costs(const std::vector<Graph::Arc>& arcs, std::int64_t cost) {
        for (const auto& each : arcs) {
            cost_[each] = cost;
        }
    }

    void fix(Graph::Arc arc) {
        const auto found = flow_[static_cast<std::size_t>(Graph::id(arc))];
        lower_[arc] = found;
        upper_[arc] = found;
    }

    bool solve() {
        Simplex simplex(graph_);
        simplex.lowerMap(lower_).upperMap(upper_).costMap(cost_);
        if (simplex.run() != Simplex::OPTIMAL) {
            return false;
        }
        flow_.resize(static_cast<std::size_t>(graph_.arcNum()));
        for (Graph::ArcIt each(graph_); each != lemon::INVALID; ++each) {
            const Graph::Arc arc =
                each;  // NOLINT(cppcoreguidelines-slicing): in LEMON an iterator is its arc and more.
            flow_[static_cast<std::size_t>(Graph::id(arc))] = simplex.flow(arc);
        }
        return true;
    }

    const FlowProblem& problem_;
    Graph graph_;
    Graph::ArcMap<std::int64_t> lower_;
    Graph::ArcMap<std::int64_t> upper_;
    Graph::ArcMap<std::int64_t> cost_;
    Graph::Node sink_;
    Graph::Arc to_first_;
    Graph::Arc to_more_;
    std::vector<Graph::Node> row_nodes_;
    std::vector<Graph::Node> column_nodes_;
    std::vector<Graph::Arc> first_arcs_;
    std::vector<Graph::Arc> more_arcs_;
    std::vector<Graph::Arc> edge_arcs_;
    std::vector<std::int64_t> flow_;
};

bool is_too_large(const FlowProblem& problem) {
    const auto nodes = static_cast<std::int64_t>(problem.rows.size() + problem.columns.size() + 3);
    const auto count = greatest_count(problem);
    const std::int64_t most = greatest_path / std::max(nodes, count);
    return count >= most || std::any_of(problem.edges.begin(), problem.edges.end(), [most](const FlowEdge& edge) {
               return edge.weight > most || edge.weight < -most;
           });
}

bool is_contradictory(const FlowProblem& problem) {
    return std::any_of(problem.columns.begin(), problem.columns.end(),
                       [](const FlowColumn& column) { return column.least > column.most; });
}

}  // namespace

FlowAnswer solve_flow(const FlowProblem& problem) {
    if (is_too_large(problem)) {
        return {FlowAnswer::Kind::too_large, {}};
    }
    if (is_contradictory(problem)) {
        return {FlowAnswer::Kind::infeasible, {}};
    }
    Network network(problem);
    if (!network.count() || !network.weigh()) {
        return {FlowAnswer::Kind::infeasible, {}};
    }
    return {FlowAnswer::Kind::optimal, network.chosen()};
}

}  // namespace llp::match
