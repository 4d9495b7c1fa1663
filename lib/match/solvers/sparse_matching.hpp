#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "match/solvers/matching.hpp"

namespace llp::match {

/// The pairs that may be made, found when they are asked for: there may be more than should be held at once.
class MatchingSource {
public:
    struct Other {
        std::uint32_t node;
        std::int64_t weight;
    };

    MatchingSource() = default;
    MatchingSource(const MatchingSource&) = delete;
    MatchingSource& operator=(const MatchingSource&) = delete;
    virtual ~MatchingSource() = default;

    [[nodiscard]] virtual std::uint32_t nodes() const = 0;
    /// Those with a greater number that a node may be paired with, each once; the same at every call. `others` is empty
    /// before.
    virtual void find(std::uint32_t node, std::vector<Other>& others) const = 0;
};

/// How the pairs are thinned out.
struct MatchingThinning {
    std::size_t first = 12;  ///< Best pairs of each node to begin with.
    std::size_t more = 8;    ///< Pairs of a node with those of greater numbers that a round adds at most.
};

struct SparseMatching {
    std::vector<MatchingEdge> edges;  ///< What was solved at last.
    Matching matching;                ///< Of them, and of all pairs.
    int rounds = 0;
};

/// A heaviest matching over all pairs of the source. Solves for the best pairs of each node, then asks of every other
/// pair whether the proof rules it out (MatchingCheck::excess), takes in those that it does not, the first time also
/// those that come nearest to it, and begins again until there is none. So the matching and its proof are those of all
/// pairs.
SparseMatching solve_sparse_matching(const MatchingSource& source, const MatchingThinning& thinning = {});

/// What is wrong with it, looking at every pair of the source once; see MatchingCheck.
std::vector<std::string> faults_of(const SparseMatching& sparse, const MatchingSource& source);

}  // namespace llp::match
