#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

#include "support/gain.hpp"

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
    bool chance(int percent) { return small(1, 100) <= percent; }

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
    int urgent_percent = 0;
    std::int64_t most_weight = 20;  ///< Either way.
    std::int64_t most_metres = 0;
    bool fair = false;
    int kept_percent = 0;  ///< Of the edges; the rate is left to the test.
};

inline FlowProblem random_assignment(std::uint64_t seed, const Shape& shape) {
    Dice dice(seed);
    FlowProblem problem;
    problem.fair = shape.fair;
    problem.rows.resize(static_cast<std::size_t>(dice.small(1, shape.most_rows)));
    problem.columns.resize(static_cast<std::size_t>(dice.small(1, shape.most_columns)));
    for (auto& row : problem.rows) {
        row.demand = dice.small(1, shape.most_demand);
        row.served = dice.chance(shape.served_percent);
        row.urgent = dice.chance(shape.urgent_percent);
    }
    for (auto& column : problem.columns) {
        column.most = dice.small(shape.most_room > 1 ? 0 : 1, shape.most_room);
        column.least = dice.small(0, std::min(column.most, shape.most_least));
    }
    for (std::uint32_t row = 0; row < problem.rows.size(); ++row) {
        for (std::uint32_t column = 0; column < problem.columns.size(); ++column) {
            if (dice.chance(shape.percent)) {
                problem.edges.push_back({.row = row,
                                         .column = column,
                                         .weight = dice.roll(-shape.most_weight, shape.most_weight),
                                         .metres = dice.roll(0, shape.most_metres),
                                         .forced = dice.chance(shape.forced_percent),
                                         // Not rolled where there is none: the problems of a seed stay what they are.
                                         .kept = shape.kept_percent > 0 && dice.chance(shape.kept_percent)});
            }
        }
    }
    return problem;
}

/// The best of all choices; of equals the one that takes the first edges, which are by row and column. None where none
/// is possible.
struct Best {
    Gain gain;
    std::vector<std::size_t> chosen;
};

inline std::optional<Best> best_by_trying_all(const FlowProblem& problem) {
    const auto size = problem.edges.size();
    std::vector<bool> chosen(size);
    std::optional<Best> best;
    const auto choices = std::uint64_t{1} << size;
    // From all edges to none, the first edge in the highest place: of equals the first met stands.
    for (auto choice = choices; choice-- > 0;) {
        for (std::size_t i = 0; i < size; ++i) {
            chosen[i] = (choice >> (size - 1 - i) & 1U) != 0;
        }
        const auto gain = gain_of(problem, chosen);
        if (gain && (!best || best->gain < *gain)) {
            best = Best{*gain, {}};
            for (std::size_t i = 0; i < size; ++i) {
                if (chosen[i]) {
                    best->chosen.push_back(i);
                }
            }
        }
    }
    return best;
}

}  // namespace llp::match::testing
