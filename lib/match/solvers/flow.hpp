#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

// Plain numbers and C++17: the solver's own source is compiled so.
namespace llp::match {

/// One that wants at most `demand` columns, each at most once.
struct FlowRow {
    int demand = 1;
    bool served = false;  ///< It has a column from elsewhere: one more does not make it one more row served.
};

/// One that is given at least `least` and at most `most` rows.
struct FlowColumn {
    int least = 0;
    int most = 1;
};

/// A pair that may be made. No two of the same row and column.
struct FlowEdge {
    int row = 0;
    int column = 0;
    std::int64_t weight = 0;  ///< May be negative.
    bool forced = false;      ///< Must be made.
};

struct FlowProblem {
    std::vector<FlowRow> rows;
    std::vector<FlowColumn> columns;
    std::vector<FlowEdge> edges;
};

struct FlowAnswer {
    enum class Kind {
        optimal,
        infeasible,  ///< Forced edges and least loads cannot all be met.
        too_large    ///< The weights are so great that sums of them could leave 64 bits; nothing was solved.
    };
    Kind kind = Kind::optimal;
    std::vector<std::size_t> chosen;  ///< Positions of edges, ascending; empty unless optimal.
};

/// Chooses edges. Forced edges and least loads hold; among the choices for which they do, first as many rows as can be
/// get their first column, then as many edges as can be are chosen, then the sum of the weights is as great as can be.
///
/// Exact, without a weight that stands for a rule: a first flow finds the greatest number of rows served R and with it
/// the greatest number of edges E (the first edge of a row counts E_max + 1, each further one 1, where no choice has
/// more than E_max edges; so the flow's value is R x E_max + E, and one more row outweighs every change of E). A second
/// flow admits only what has R and E and maximises the weights alone: a row's first unit comes through one arc of total
/// flow R, its other units through a second of total flow E - R. As no choice serves more than R rows, every choice
/// that fits these totals serves exactly R rows, and every choice that serves R rows with E edges fits them. So costs
/// never exceed the weights given; `too_large` is said where the greatest weight, times the nodes or times E_max,
/// passes 2^59: below that no sum inside the solver or of the answer leaves 64 bits.
///
/// Among choices that are equal in all this, the order of rows, columns and edges decides: the same input gives the
/// same answer on every machine.
FlowAnswer solve_flow(const FlowProblem& problem);

}  // namespace llp::match
