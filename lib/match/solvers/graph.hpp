#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/solvers/flow.hpp"

namespace llp::match {

/// A problem without its forced edges, by row and by column. What forced edges use is taken off demands, rooms and
/// least loads, and their rows are served.
class FlowGraph {
public:
    struct Edge {
        std::uint32_t row;
        std::uint32_t column;
        std::int64_t weight;
        std::int64_t metres;
        std::size_t position;  ///< In the problem.
        bool kept;
    };

    explicit FlowGraph(const FlowProblem& problem);

    /// False where forced edges alone ask for more than there is.
    [[nodiscard]] bool sound() const noexcept { return sound_; }
    [[nodiscard]] const std::vector<FlowRow>& rows() const noexcept { return rows_; }
    [[nodiscard]] const std::vector<FlowColumn>& columns() const noexcept { return columns_; }
    /// By row, then column.
    [[nodiscard]] const std::vector<Edge>& edges() const noexcept { return edges_; }
    /// The first edge of the row; that of the row after is where its edges end.
    [[nodiscard]] std::uint32_t first_of(std::uint32_t row) const noexcept { return row_starts_[row]; }
    [[nodiscard]] std::span<const std::uint32_t> edges_into(std::uint32_t column) const noexcept {
        return {by_column_.data() + column_starts_[column], by_column_.data() + column_starts_[column + 1]};
    }
    /// The row can become one that is served.
    [[nodiscard]] bool counts(std::uint32_t row) const noexcept { return !rows_[row].served && rows_[row].demand > 0; }

private:
    void take_forced(const FlowProblem& problem);
    void sort_edges(const FlowProblem& problem);
    void list_by_column();

    bool sound_ = true;
    std::vector<FlowRow> rows_;
    std::vector<FlowColumn> columns_;
    std::vector<Edge> edges_;
    std::vector<std::uint32_t> row_starts_;
    std::vector<std::uint32_t> column_starts_;
    std::vector<std::uint32_t> by_column_;
};

/// Which edges of a graph are chosen, and what each row and column has of them.
struct FlowChoice {
    std::vector<bool> chosen;
    std::vector<int> given;  ///< By row.
    std::vector<int> load;   ///< By column.

    explicit FlowChoice(const FlowGraph& graph)
        : chosen(graph.edges().size()), given(graph.rows().size()), load(graph.columns().size()) {}

    /// Changes the choice of one edge.
    void flip(const FlowGraph& graph, std::uint32_t edge);
};

}  // namespace llp::match
