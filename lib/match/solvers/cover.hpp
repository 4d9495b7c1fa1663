#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "match/solvers/graph.hpp"

namespace llp::match {

/// What a choice reaches; compared in this order, greater is better.
struct Counts {
    int urgent = 0;  ///< Urgent rows served, those served from elsewhere left out.
    int first = 0;   ///< Rows served, likewise.
    int all = 0;     ///< Edges chosen.

    friend bool operator==(const Counts&, const Counts&) = default;
};

/// A choice among the edges that weigh `floor` or more with the greatest counts, and with every least load where that
/// is possible.
class Cover {
public:
    static constexpr std::int64_t no_floor = std::numeric_limits<std::int64_t>::min();

    explicit Cover(const FlowGraph& graph, std::int64_t floor = no_floor);

    [[nodiscard]] const FlowChoice& choice() const noexcept { return choice_; }
    [[nodiscard]] Counts counts() const noexcept;
    /// Every least load is met.
    [[nodiscard]] bool meets_least() const noexcept { return !short_; }
    [[nodiscard]] Zones zones() const;
    /// Of a cover that misses a least load: rows and columns that show it.
    [[nodiscard]] Bar least_bar() const;

private:
    enum class Aim { urgent, first, more };
    using Level = std::uint32_t;
    static constexpr Level unseen = std::numeric_limits<Level>::max();

    void serve(Aim aim);
    [[nodiscard]] int wants(std::uint32_t row, Aim aim) const noexcept;
    bool layer(Aim aim);
    void reach_columns(std::uint32_t row, std::vector<std::uint32_t>& columns);
    bool augment(std::uint32_t start);
    bool step_to_column(std::uint32_t row);
    bool step_to_row(std::uint32_t column);
    void meet_least();
    [[nodiscard]] bool is_open(std::uint32_t edge) const noexcept {
        return graph_.edges()[edge].weight >= floor_ && !choice_.chosen[edge];
    }

    const FlowGraph& graph_;
    std::int64_t floor_;
    FlowChoice choice_;
    std::vector<Level> row_levels_;
    std::vector<Level> column_levels_;
    std::vector<std::uint32_t> row_next_;
    std::vector<std::uint32_t> column_next_;
    std::vector<std::uint32_t> path_;
    std::optional<std::uint32_t> short_;  ///< A column whose least load cannot be met.
};

/// The greatest floor at which a choice has the same counts and least loads; none where no edge is chosen. Found with
/// few trials where it is near the guess.
std::optional<std::int64_t> greatest_floor(const FlowGraph& graph, const Cover& cover,
                                           std::optional<std::int64_t> guess = {});

/// Why the floor cannot be higher.
Bar bar_above(const FlowGraph& graph, std::int64_t floor, const Counts& counts);

}  // namespace llp::match
