#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "match/solvers/flow.hpp"

/// A second solver of the assignment, slow and simple, to hold the first against: successive greatest-gain paths found
/// by Bellman-Ford. It knows no forced edges and no least loads.
namespace llp::match::testing {

/// Rows served, edges chosen, points: compared in this order.
using Gain = std::array<std::int64_t, 3>;

inline Gain operator+(const Gain& a, const Gain& b) {
    return {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
}
inline Gain operator-(const Gain& a) {
    return {-a[0], -a[1], -a[2]};
}

class PlainAssignment {
public:
    explicit PlainAssignment(const FlowProblem& problem) : nodes_(2 + problem.rows.size() + problem.columns.size()) {
        for (std::size_t row = 0; row < problem.rows.size(); ++row) {
            const int first = problem.rows[row].served ? 0 : 1;
            add(0, 2 + row, first, {1, 1, 0});
            add(0, 2 + row, problem.rows[row].demand - first, {0, 1, 0});
        }
        const auto first_column = 2 + problem.rows.size();
        for (std::size_t column = 0; column < problem.columns.size(); ++column) {
            add(first_column + column, 1, problem.columns[column].most, {0, 0, 0});
        }
        for (const auto& edge : problem.edges) {
            add(2 + static_cast<std::size_t>(edge.row), first_column + static_cast<std::size_t>(edge.column), 1,
                {0, 0, edge.weight});
        }
    }

    /// Of the best choice.
    Gain best() {
        Gain sum{0, 0, 0};
        while (const auto gain = augment()) {
            sum = sum + *gain;
        }
        return sum;
    }

private:
    struct Arc {
        std::size_t from;
        std::size_t to;
        std::int64_t room;
        Gain gain;
    };

    void add(std::size_t from, std::size_t to, std::int64_t room, const Gain& gain) {
        arcs_.push_back({from, to, room, gain});
        arcs_.push_back({to, from, 0, -gain});
    }

    /// Sends one unit along the path of the greatest gain.
    std::optional<Gain> augment() {
        std::vector<std::optional<Gain>> gains(nodes_);
        std::vector<std::size_t> through(nodes_);
        gains[0] = Gain{0, 0, 0};
        for (bool better = true; better;) {
            better = false;
            for (std::size_t i = 0; i < arcs_.size(); ++i) {
                better = improve(i, gains, through) || better;
            }
        }
        if (!gains[1]) {
            return std::nullopt;
        }
        for (std::size_t node = 1; node != 0; node = arcs_[through[node]].from) {
            --arcs_[through[node]].room;
            ++arcs_[through[node] ^ 1U].room;
        }
        return gains[1];
    }

    bool improve(std::size_t i, std::vector<std::optional<Gain>>& gains, std::vector<std::size_t>& through) const {
        const auto& arc = arcs_[i];
        if (arc.room <= 0 || !gains[arc.from]) {
            return false;
        }
        const auto gain = *gains[arc.from] + arc.gain;
        if (gains[arc.to] && gain <= *gains[arc.to]) {
            return false;
        }
        gains[arc.to] = gain;
        through[arc.to] = i;
        return true;
    }

    std::size_t nodes_;
    std::vector<Arc> arcs_;
};

}  // namespace llp::match::testing
