#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "match/solvers/flow.hpp"

// C++17, as LEMON's source reads it too.
namespace llp::match::testing {

/// What a choice of edges comes to, level by level; the greater is the better.
struct Gain {
    std::int64_t urgent = 0;  ///< Urgent rows served.
    std::int64_t first = 0;   ///< Rows served.
    std::int64_t all = 0;     ///< Edges chosen, forced ones left out.
    std::int64_t floor = 0;   ///< The least weight of an edge that is not forced; 0 where that is no aim.
    std::int64_t weight =
        0;  ///< With what keeping gives, times FlowProblem::keep.per; or kept edges, if they go first.
    std::int64_t beside = 0;    ///< Kept edges, or the weight where they go first; 0 where nothing is to be kept.
    std::int64_t nearness = 0;  ///< Metres below zero.

    [[nodiscard]] auto levels() const { return std::tie(urgent, first, all, floor, weight, beside, nearness); }
    friend bool operator==(const Gain& a, const Gain& b) { return a.levels() == b.levels(); }
    friend bool operator<(const Gain& a, const Gain& b) { return a.levels() < b.levels(); }
};

/// None where the choice breaks a demand, a room, a least load or leaves out a forced edge.
std::optional<Gain> gain_of(const FlowProblem& problem, const std::vector<bool>& chosen);
std::optional<Gain> gain_of(const FlowProblem& problem, const std::vector<std::size_t>& positions);

}  // namespace llp::match::testing
