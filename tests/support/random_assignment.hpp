#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include "plain_assignment.hpp"

/// Seeded assignments and the answer by trying every choice.
namespace llp::match::testing {

/// Whole numbers from a seed, the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    /// From `least` to `most`, both included.
    std::int64_t roll(std::int64_t least, std::int64_t most) {
        const auto span = static_cast<std::uint64_t>(most - least) + 1;
        return least + static_cast<std::int64_t>(engine_() % span);
    }
    int small(int least, int most) { return static_cast<int>(roll(least, most)); }

private:
    std::mt19937_64 engine_;
};

struct Shape {
    int most_rows = 4;
    int most_columns = 4;
    int percent = 70;  ///< Of the edges that could be.
    int most_demand = 1;
    int most_room = 1;
    int most_least = 0;
    int forced_percent = 0;
    int served_percent = 0;
};

inline FlowProblem random_assignment(std::uint64_t seed, const Shape& shape) {
    Dice dice(seed);
    FlowProblem problem;
    problem.rows.resize(static_cast<std::size_t>(dice.small(1, shape.most_rows)));
    problem.columns.resize(static_cast<std::size_t>(dice.small(1, shape.most_columns)));
    for (auto& row : problem.rows) {
        row.demand = dice.small(1, shape.most_demand);
        row.served = dice.small(1, 100) <= shape.served_percent;
    }
    for (auto& column : problem.columns) {
        column.most = dice.small(shape.most_room > 1 ? 0 : 1, shape.most_room);
        column.least = dice.small(0, std::min(column.most, shape.most_least));
    }
    for (std::size_t row = 0; row < problem.rows.size(); ++row) {
        for (std::size_t column = 0; column < problem.columns.size(); ++column) {
            if (dice.small(1, 100) <= shape.percent) {
                problem.edges.push_back({static_cast<int>(row), static_cast<int>(column), dice.roll(-20, 20),
                                         dice.small(1, 100) <= shape.forced_percent});
            }
        }
    }
    return problem;
}

/// What a choice of edges gains; none where it breaks a demand, a room, a least load or leaves out a forced edge.
inline std::optional<Gain> gain_of(const FlowProblem& problem, const std::vector<bool>& chosen) {
    std::vector<int> rows(problem.rows.size());
    std::vector<int> columns(problem.columns.size());
    Gain gain{0, 0, 0};
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto& edge = problem.edges[i];
        if (chosen[i]) {
            const auto row = static_cast<std::size_t>(edge.row);
            const bool first = rows[row]++ == 0 && !problem.rows[row].served;
            gain = gain + Gain{first ? 1 : 0, 1, edge.weight};
            ++columns[static_cast<std::size_t>(edge.column)];
        } else if (edge.forced) {
            return std::nullopt;
        }
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row] > problem.rows[row].demand) {
            return std::nullopt;
        }
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (columns[column] > problem.columns[column].most || columns[column] < problem.columns[column].least) {
            return std::nullopt;
        }
    }
    return gain;
}

inline std::optional<Gain> gain_of(const FlowProblem& problem, const std::vector<std::size_t>& positions) {
    std::vector<bool> chosen(problem.edges.size());
    for (const auto position : positions) {
        chosen[position] = true;
    }
    return gain_of(problem, chosen);
}

/// The best of all choices; none where none is possible.
inline std::optional<Gain> best_by_trying_all(const FlowProblem& problem) {
    std::vector<bool> chosen(problem.edges.size());
    std::optional<Gain> best;
    const auto choices = std::uint64_t{1} << problem.edges.size();
    for (std::uint64_t choice = 0; choice < choices; ++choice) {
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            chosen[i] = (choice >> i & 1U) != 0;
        }
        const auto gain = gain_of(problem, chosen);
        if (gain && (!best || *gain > *best)) {
            best = gain;
        }
    }
    return best;
}

}  // namespace llp::match::testing
