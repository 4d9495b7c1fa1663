#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "match/solvers/flow.hpp"

namespace llp::match {

/// Checks a choice against its proof, with nothing of the solver: hand it every pair that may be made, once, in any
/// order, and ask for the faults. None means that the choice is as good as any, on each level of `solve_flow`:
///
/// - it keeps forced pairs, demands, rooms and least loads;
/// - counts: for each shortage Z (the rows of its zone and of those before, with their columns) no choice has more than
///   the rows outside it want, its columns hold, and pairs lead from its rows to other columns; the choice has so many;
/// - floor: over the pairs above it the set of the bar falls short, by the same sum, of what the choice reaches;
/// - prices: within each zone no pair that is not made is worth more than the prices of its ends, and none that is made
///   less; a price stands only where what it prices is used up. So any other choice of these counts and this floor sums
///   up to no more. The scale is greater than what metres can make up, so this holds for points, then for metres; and
///   with a rate of keeping for points and kept pairs at that rate, then for kept pairs, then for metres.
class ProofCheck {
public:
    /// The rows, columns and forced edges of `problem` count; its other edges are not looked at.
    ProofCheck(const FlowProblem& problem, const FlowProof& proof);

    struct Pair {
        std::uint32_t row;
        std::uint32_t column;
        std::int64_t weight;
        std::int64_t metres;
        bool kept = false;
    };

    /// A pair that may be made and is not forced.
    void see(const Pair& pair, bool made);

    /// Could the pair, not made, be part of another choice as good as this one, or of a better one? A solver that left
    /// it out must take it in.
    [[nodiscard]] bool could_enter(const Pair& pair) const;

    /// What is wrong, in the order of the levels; empty when everything holds. After the last pair.
    [[nodiscard]] std::vector<std::string> faults() const;

private:
    /// Of each shortage with those before it: the pairs that lead from its rows to columns outside.
    using Leads = std::array<std::int64_t, 3>;
    /// Urgent rows served, rows served, pairs made: in the order of the zones of shortage.
    using Reached = std::array<std::int64_t, 3>;

    [[nodiscard]] bool fits_problem() const;
    [[nodiscard]] bool may_be_served(std::size_t row) const;
    [[nodiscard]] bool leads_out_of_bar(const Pair& pair) const;
    [[nodiscard]] Wide worth_over_prices(const Pair& pair) const;
    [[nodiscard]] Reached reached() const;
    [[nodiscard]] std::int64_t wanted(std::size_t level, std::size_t row) const;
    void check_pair(const Pair& pair, bool made);
    [[nodiscard]] bool keeps_limits() const;
    [[nodiscard]] bool are_greatest(const Zones& zones, const Leads& leads) const;
    [[nodiscard]] bool bar_holds() const;
    [[nodiscard]] bool row_price_stands(std::size_t row) const;
    [[nodiscard]] bool column_price_stands(std::size_t column) const;
    [[nodiscard]] bool prices_stand() const;
    [[nodiscard]] bool worths_are_in_order() const;

    const FlowProof& proof_;
    std::vector<FlowRow> rows_;        ///< Less what forced pairs use.
    std::vector<FlowColumn> columns_;  ///< The same.
    bool fair_;
    std::optional<KeepRate> keep_;
    bool fits_;
    std::int64_t floor_;
    std::vector<int> given_;
    std::vector<int> load_;
    std::vector<int> given_inside_;  ///< In pairs of one zone.
    std::vector<int> load_inside_;
    Leads leads_{};              ///< Over all pairs.
    Leads leads_above_floor_{};  ///< Over those that are not below the floor.
    std::int64_t bar_leads_ = 0;
    std::int64_t greatest_metres_ = 0;
    std::int64_t greatest_weight_ = 0;  ///< Either way.
    std::int64_t below_floor_ = 0;      ///< Pairs made there.
    std::int64_t against_zones_ = 0;
    std::int64_t against_prices_ = 0;
};

/// As `ProofCheck`, over all edges of a problem. `chosen` are positions of edges, ascending.
std::vector<std::string> faults_of(const FlowProblem& problem, const std::vector<std::size_t>& chosen,
                                   const FlowProof& proof);

}  // namespace llp::match
