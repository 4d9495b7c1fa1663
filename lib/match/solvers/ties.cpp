#include "match/solvers/ties.hpp"

#include <array>
#include <limits>

namespace llp::match {

namespace {

using Index = std::uint32_t;
constexpr auto none = std::numeric_limits<Index>::max();

/// Looks for swaps that change nothing in worth: a walk over tight edges, taken and given up in turn, back to where it
/// started. It may pass once through the pool: a row whose price is 0 may give up a unit of its share or take one more,
/// as may a column of the open zone, where another of its zone does the contrary.
class Swaps {
public:
    Swaps(const PricedChoice& priced, FlowChoice& choice)
        : priced_(priced),
          graph_(priced.graph),
          choice_(choice),
          movable_(graph_.edges().size()),
          inside_rows_(graph_.rows().size()),
          inside_columns_(graph_.columns().size()),
          row_came_by_(graph_.rows().size(), none),
          column_came_by_(graph_.columns().size(), none) {
        for (Index edge = 0; edge < movable_.size(); ++edge) {
            const auto& pair = graph_.edges()[edge];
            const bool one_zone = zone_of_row(pair.row) == zone_of_column(pair.column);
            movable_[edge] = one_zone && pair.weight >= priced.floor && gain_over_prices(priced, edge) == 0;
            if (one_zone && choice.chosen[edge]) {
                ++inside_rows_[pair.row];
                ++inside_columns_[pair.column];
            }
        }
        list_pools();
    }

    void settle_row(Index row) {
        for (auto edge = graph_.first_of(row); edge < graph_.first_of(row + 1); ++edge) {
            if (!movable_[edge]) {
                continue;
            }
            movable_[edge] = false;
            if (!choice_.chosen[edge]) {
                try_to_take(edge);
            }
        }
    }

private:
    /// A node of the walk: a row, or a column, or the pool.
    struct Step {
        enum class Kind { row, column, pool };
        Kind kind;
        Index index;
    };

    [[nodiscard]] Zone zone_of_row(Index row) const { return priced_.proof.zones.rows[row]; }
    [[nodiscard]] Zone zone_of_column(Index column) const { return priced_.proof.zones.columns[column]; }

    [[nodiscard]] bool is_free(Index row) const {
        return zone_of_row(row) != Zone::open && priced_.proof.row_prices[row] == 0;
    }
    [[nodiscard]] bool is_free_column(Index column) const {
        return zone_of_column(column) == Zone::open && priced_.proof.column_prices[column] == 0;
    }

    void list_pools() {
        for (Index row = 0; row < graph_.rows().size(); ++row) {
            if (is_free(row)) {
                pool_rows_[static_cast<std::size_t>(zone_of_row(row))].push_back(row);
            }
        }
        for (Index column = 0; column < graph_.columns().size(); ++column) {
            if (is_free_column(column)) {
                pool_columns_.push_back(column);
            }
        }
    }

    /// Takes the edge, where the rest can be swapped for it.
    void try_to_take(Index edge) {
        const auto& pair = graph_.edges()[edge];
        start_ = pair.row;
        begin();
        see_column(pair.column, edge);
        for (std::size_t i = 0; i < steps_.size() && !found_; ++i) {
            go_on_from(steps_[i]);
        }
        if (found_) {
            swap_along(edge);
        }
        forget();
    }

    void begin() {
        steps_.clear();
        found_ = false;
        pool_from_ = {Step::Kind::pool, none};
        end_by_ = none;
    }

    void forget() {
        for (const auto& step : steps_) {
            if (step.kind == Step::Kind::row) {
                row_came_by_[step.index] = none;
            } else if (step.kind == Step::Kind::column) {
                column_came_by_[step.index] = none;
            }
        }
    }

    /// Edges stand for how a node was reached; from_pool for "out of the pool".
    static constexpr Index from_pool = none - 1;

    void see_column(Index column, Index by) {
        if (column_came_by_[column] == none) {
            column_came_by_[column] = by;
            steps_.push_back({Step::Kind::column, column});
        }
    }

    void see_row(Index row, Index by) {
        if (row == start_) {
            end_by_ = by;
            found_ = true;
        } else if (row_came_by_[row] == none) {
            row_came_by_[row] = by;
            steps_.push_back({Step::Kind::row, row});
        }
    }

    void see_pool(Step from) {
        if (pool_from_.index == none) {
            pool_from_ = from;
            steps_.push_back({Step::Kind::pool, 0});
        }
    }

    void go_on_from(Step at) {
        switch (at.kind) {
            case Step::Kind::row:
                return go_on_from_row(at.index);
            case Step::Kind::column:
                return go_on_from_column(at.index);
            case Step::Kind::pool:
                return go_on_from_pool();
        }
    }

    /// The row has one too few now: it takes another column, or keeps to a smaller share.
    void go_on_from_row(Index row) {
        for (auto edge = graph_.first_of(row); edge < graph_.first_of(row + 1); ++edge) {
            if (movable_[edge] && !choice_.chosen[edge]) {
                see_column(graph_.edges()[edge].column, edge);
            }
        }
        if (is_free(row) && inside_rows_[row] > priced_.shares.rows[row].least) {
            see_pool({Step::Kind::row, row});
        }
    }

    /// The column has one too many now: it gives up another row, or has room.
    void go_on_from_column(Index column) {
        for (const auto edge : graph_.edges_into(column)) {
            if (movable_[edge] && choice_.chosen[edge]) {
                see_row(graph_.edges()[edge].row, edge);
            }
        }
        if (is_free_column(column) && inside_columns_[column] < priced_.shares.columns[column].most) {
            see_pool({Step::Kind::column, column});
        }
    }

    void go_on_from_pool() {
        const auto zone = zone_of_row(start_);
        if (zone == Zone::open) {
            for (const auto column : pool_columns_) {
                if (inside_columns_[column] > priced_.shares.columns[column].least) {
                    see_column(column, from_pool);
                }
            }
            return;
        }
        for (const auto row : pool_rows_[static_cast<std::size_t>(zone)]) {
            if (inside_rows_[row] < priced_.shares.rows[row].most) {
                see_row(row, from_pool);
            }
        }
    }

    void swap_along(Index taken) {
        auto by = end_by_;
        Step at{Step::Kind::row, start_};
        while (true) {
            if (by == from_pool) {
                count(at, at.kind == Step::Kind::row ? 1 : -1);
                at = pool_from_;
                count(at, at.kind == Step::Kind::row ? -1 : 1);
            } else {
                choice_.flip(graph_, by);
                if (by == taken) {
                    return;
                }
                at = at.kind == Step::Kind::row ? Step{Step::Kind::column, graph_.edges()[by].column}
                                                : Step{Step::Kind::row, graph_.edges()[by].row};
            }
            by = at.kind == Step::Kind::row ? row_came_by_[at.index] : column_came_by_[at.index];
        }
    }

    void count(Step at, int change) {
        (at.kind == Step::Kind::row ? inside_rows_[at.index] : inside_columns_[at.index]) += change;
    }

    const PricedChoice& priced_;
    const FlowGraph& graph_;
    FlowChoice& choice_;
    std::vector<bool> movable_;
    std::vector<int> inside_rows_;  ///< Chosen within the zone.
    std::vector<int> inside_columns_;
    std::vector<Index> row_came_by_;
    std::vector<Index> column_came_by_;
    std::array<std::vector<Index>, 4> pool_rows_;  ///< By zone.
    std::vector<Index> pool_columns_;
    std::vector<Step> steps_;
    Step pool_from_{Step::Kind::pool, none};
    Index start_ = 0;
    Index end_by_ = none;
    bool found_ = false;
};

}  // namespace

Wide gain_over_prices(const PricedChoice& priced, std::uint32_t edge) {
    const auto& pair = priced.graph.edges()[edge];
    const auto& proof = priced.proof;
    return Wide{pair.weight} * proof.scale + (pair.kept ? proof.kept : Wide{0}) - pair.metres -
           proof.row_prices[pair.row] - proof.column_prices[pair.column];
}

void take_first_of_ties(const PricedChoice& priced, FlowChoice& choice) {
    Swaps swaps(priced, choice);
    for (Index row = 0; row < priced.graph.rows().size(); ++row) {
        swaps.settle_row(row);
    }
}

}  // namespace llp::match
