#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/keep_rate.hpp"
#include "match/solvers/proof.hpp"

namespace llp::match {

/// One that wants at most `demand` columns, each at most once.
struct FlowRow {
    int demand = 1;
    bool served = false;  ///< It has a column from elsewhere: one more does not make it one more row served.
    bool urgent = false;
};

/// One that is given at least `least` and at most `most` rows.
struct FlowColumn {
    int least = 0;
    int most = 1;
};

/// A pair that may be made. No two of the same row and column.
struct FlowEdge {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::int64_t weight = 0;  ///< May be negative.
    std::int64_t metres = 0;  ///< Not negative; decides between choices of equal weight.
    bool forced = false;      ///< Must be made.
    bool kept = false;        ///< Was made before, and is to be kept: see FlowProblem::keep.
};

struct FlowProblem {
    std::vector<FlowRow> rows;
    std::vector<FlowColumn> columns;
    std::vector<FlowEdge> edges;
    bool fair = false;               ///< The worst pair goes before the sum of weights.
    std::int64_t furthest = 0;       ///< Of pairs that `edges` leaves out, the most metres.
    std::int64_t heaviest = 0;       ///< Of the same, the greatest weight either way.
    std::optional<KeepRate> keep{};  ///< What a kept edge counts in the sum of weights; none: nothing is to be kept.
    /// Where the worst pair is expected to be; it saves time where that is right, and changes nothing.
    std::optional<std::int64_t> floor_guess = {};
};

struct FlowAnswer {
    enum class Kind {
        optimal,
        infeasible,  ///< Forced edges and least loads cannot all be met.
        too_large    ///< Weights or metres so great that their sums could leave the numbers; nothing was solved.
    };
    Kind kind = Kind::optimal;
    std::vector<std::size_t> chosen;  ///< Positions of edges, ascending; empty unless optimal.
    FlowProof proof;                  ///< Unless optimal, empty.
};

/// The greatest weight, either way, and the greatest distance that are solved.
inline constexpr std::int64_t greatest_weight = std::int64_t{1} << 50;
inline constexpr std::int64_t greatest_metres = std::int64_t{1} << 31;

/// Chooses edges. Forced edges and least loads hold. Among the choices for which they do, one after the other: as many
/// urgent rows as can be get their first column; as many rows as can be do; as many edges as can be are chosen; where
/// `fair`, the least weight of an edge that is not forced is as great as can be; the sum of weights is as great as can
/// be, and with `keep` so many points more for each kept edge (or, where it says so, kept edges before the weights);
/// with `keep` as many kept edges as can be; the metres are as few as can be. Of what is still equal, each row in turn
/// takes the first columns that leave the optimum, so that the answer is the only one, in whatever order the edges
/// come.
///
/// No weight stands for a rule. The counts come from augmenting paths (Hopcroft and Karp 1973): urgent rows first, then
/// first columns, then the rest; a row once served stays so. The pairs that all choices of these counts have in common
/// fall out of what a shortage can reach (Dulmage and Mendelsohn 1958), which leaves one transportation problem for
/// each zone of shortage (proof.hpp) and one for the rest, solved by shortest augmenting paths from the side that must
/// be used up (Edmonds and Karp 1972).
FlowAnswer solve_flow(const FlowProblem& problem);

}  // namespace llp::match
