#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/wide.hpp"
#include "match/solvers/matching.hpp"

namespace llp::match {

/// Holds the proof of a matching against the pairs that may be made. It knows nothing of how the matching was found.
class MatchingCheck {
public:
    /// Refers to the proof.
    MatchingCheck(std::uint32_t nodes, const MatchingProof& proof);

    /// The prices do not rule out that a matching with the pair is heavier: by how much the pair weighs more than they
    /// do, in their unit; 0 or less where they rule it out. Only of a proof without a fault of shape.
    [[nodiscard]] std::int64_t excess(std::uint32_t a, std::uint32_t b, std::int64_t weight) const {
        const auto over = matching_price_scale * weight - proof_.prices[a] - proof_.prices[b];
        return over <= 0 ? over : over - shared(a, b);
    }

    /// Looks at one pair that may be made; each once.
    void see(std::uint32_t a, std::uint32_t b, std::int64_t weight, bool made);

    /// What is wrong, after every pair has been seen; empty where the matching is shown to be the heaviest.
    [[nodiscard]] std::vector<std::string> faults() const;

private:
    void check_shape();
    void note_depths();
    [[nodiscard]] std::int64_t shared(std::uint32_t a, std::uint32_t b) const;

    const MatchingProof& proof_;
    std::vector<std::string> faults_;
    std::vector<std::uint32_t> place_;  ///< By node, within the line.
    /// Level k at place p: the least price of what holds two neighbours of the line, among 2^k from p on.
    std::vector<std::vector<std::int64_t>> least_;
    std::vector<bool> taken_;
    Wide weight_ = 0;
};

}  // namespace llp::match
