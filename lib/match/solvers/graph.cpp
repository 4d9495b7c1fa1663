#include "match/solvers/graph.hpp"

#include <algorithm>
#include <tuple>

namespace llp::match {

FlowGraph::FlowGraph(const FlowProblem& problem) : rows_(problem.rows), columns_(problem.columns) {
    take_forced(problem);
    sort_edges(problem);
    list_by_column();
    const auto asks_too_much = [](const FlowColumn& column) { return column.most < column.least; };
    sound_ = sound_ && std::ranges::none_of(columns_, asks_too_much);
}

void FlowGraph::take_forced(const FlowProblem& problem) {
    for (const auto& edge : problem.edges) {
        if (edge.forced) {
            auto& row = rows_[edge.row];
            auto& column = columns_[edge.column];
            row.served = true;
            --row.demand;
            --column.most;
            column.least = std::max(0, column.least - 1);
            sound_ = sound_ && row.demand >= 0 && column.most >= 0;
        }
    }
}

void FlowGraph::sort_edges(const FlowProblem& problem) {
    edges_.reserve(problem.edges.size());
    for (std::size_t i = 0; i < problem.edges.size(); ++i) {
        const auto& edge = problem.edges[i];
        if (!edge.forced) {
            edges_.push_back({edge.row, edge.column, edge.weight, edge.metres, i, edge.kept});
        }
    }
    const auto place = [](const Edge& edge) { return std::tuple(edge.row, edge.column); };
    if (!std::ranges::is_sorted(edges_, {}, place)) {
        std::ranges::sort(edges_, {}, place);
    }
    row_starts_.resize(rows_.size() + 1);
    for (const auto& edge : edges_) {
        ++row_starts_[edge.row + 1];
    }
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        row_starts_[row + 1] += row_starts_[row];
    }
}

void FlowGraph::list_by_column() {
    column_starts_.resize(columns_.size() + 1);
    for (const auto& edge : edges_) {
        ++column_starts_[edge.column + 1];
    }
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        column_starts_[column + 1] += column_starts_[column];
    }
    by_column_.resize(edges_.size());
    auto next = column_starts_;
    for (std::uint32_t edge = 0; edge < edges_.size(); ++edge) {
        by_column_[next[edges_[edge].column]++] = edge;
    }
}

void FlowChoice::flip(const FlowGraph& graph, std::uint32_t edge) {
    const auto& pair = graph.edges()[edge];
    const int change = chosen[edge] ? -1 : 1;
    chosen[edge] = !chosen[edge];
    given[pair.row] += change;
    load[pair.column] += change;
}

}  // namespace llp::match
