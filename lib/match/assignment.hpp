#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "match/options.hpp"
#include "match/solvers/sparse.hpp"
#include "model/certificate.hpp"

namespace llp::match {

/// A supported and the supporters that it still wants.
struct Demand {
    std::size_t supported;
    int supporters;       ///< At least one.
    bool served = false;  ///< It has one already in a running partnership.
};

/// What is to be assigned: who wants how many, who may be given some, and which of the options must be made.
struct Wanted {
    std::vector<Demand> demands;          ///< By supported.
    std::vector<std::size_t> supporters;  ///< Ascending; their rooms are those of their standings.
    std::vector<Pair> locks;
};

/// The options as a problem of plain numbers: rows are the demands, columns the supporters. A pair whose distance is
/// not known counts as far as the furthest.
class PlainOptions : public PairSource {
public:
    /// Refers to all three.
    PlainOptions(const Roster& roster, const Wanted& wanted, const std::vector<Option>& options);

    void find(std::uint32_t row, std::vector<ProofCheck::Pair>& pairs) const override;
    /// Rows, columns and locks.
    [[nodiscard]] FlowProblem problem() const;
    /// Rows and columns of parties.
    [[nodiscard]] std::optional<std::uint32_t> row_of(std::size_t supported) const;
    [[nodiscard]] std::optional<std::uint32_t> column_of(std::size_t supporter) const;
    /// The position of the option of a pair.
    [[nodiscard]] std::size_t position_of(const FlowEdge& edge) const;

private:
    [[nodiscard]] std::span<const Option> of_row(std::uint32_t row) const;
    [[nodiscard]] bool is_locked(const Option& option) const;
    [[nodiscard]] std::int64_t metres(const Option& option) const;

    const Roster& roster_;
    const Wanted& wanted_;
    const std::vector<Option>& options_;
    std::int64_t furthest_ = 0;
};

struct Assignment {
    std::vector<std::size_t> made;  ///< Positions of options, ascending.
    Certificate certificate;
};

/// The best pairs, by the aims of `solve_flow`; the worst pair counts where settings.fair says so. Throws UnmetError
/// naming the lock or the minimum load that cannot be met, InputError where scores are too great to be added up
/// exactly.
Assignment assign(const Roster& roster, const Wanted& wanted, const std::vector<Option>& options);

/// What is wrong with the pairs made and their certificate, looking at every option once; empty when they are shown to
/// be the best. A certificate that speaks of other parties is wrong.
std::vector<std::string> faults_of(const Roster& roster, const Wanted& wanted, const std::vector<Option>& options,
                                   const Assignment& assignment);

}  // namespace llp::match
