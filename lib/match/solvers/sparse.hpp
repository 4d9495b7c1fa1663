#pragma once

#include <cstdint>
#include <vector>

#include "match/solvers/flow.hpp"
#include "match/solvers/proof_check.hpp"

namespace llp::match {

/// The pairs that may be made, found when they are asked for: there may be more than should be held at once.
class PairSource {
public:
    PairSource() = default;
    PairSource(const PairSource&) = delete;
    PairSource& operator=(const PairSource&) = delete;
    virtual ~PairSource() = default;

    /// All pairs of the row but forced ones, each column once; the same at every call. `pairs` is empty before.
    virtual void find(std::uint32_t row, std::vector<ProofCheck::Pair>& pairs) const = 0;
};

/// How the pairs are thinned out.
struct Thinning {
    std::size_t first = 16;  ///< Best pairs of each row to begin with.
    std::size_t more = 8;    ///< Pairs of a row that a round adds at most.
};

struct SparseAnswer {
    FlowProblem problem;  ///< What was solved at last: forced edges and the pairs that counted.
    FlowAnswer answer;    ///< Of it, and of all pairs.
    int rounds = 0;
};

/// As `solve_flow`, over all pairs of the source; `problem` has the rows, the columns, the forced edges, and may have
/// pairs of the source to begin with. Solves for these and the best pairs of each row, then asks of every other pair
/// whether the proof rules it out (ProofCheck::could_enter), takes in those that it does not, and begins again until
/// there is none. So the answer and its proof are those of all pairs. Into a column with a least load every pair is
/// taken, so that what is infeasible without the others is so with them.
SparseAnswer solve_sparse(FlowProblem problem, const PairSource& source, const Thinning& thinning = {});

/// What is wrong with an answer, looking at every pair of the source once; see ProofCheck.
std::vector<std::string> faults_of(const SparseAnswer& sparse, const PairSource& source);

}  // namespace llp::match
