#include "match/solvers/sparse.hpp"

#include <algorithm>

namespace llp::match {

namespace {

using PricedPair = ProofCheck::Pair;

/// The edges of a problem by row, its columns ascending, to tell what it has already.
class Taken {
public:
    explicit Taken(const FlowProblem& problem) : columns_(problem.rows.size()) {
        for (const auto& edge : problem.edges) {
            columns_[edge.row].push_back(edge.column);
        }
        for (auto& columns : columns_) {
            std::ranges::sort(columns);
        }
    }

    [[nodiscard]] bool has(const PricedPair& pair) const {
        return std::ranges::binary_search(columns_[pair.row], pair.column);
    }

private:
    std::vector<std::vector<std::uint32_t>> columns_;
};

FlowEdge edge_of(const PricedPair& pair) {
    return {.row = pair.row,
            .column = pair.column,
            .weight = pair.weight,
            .metres = pair.metres,
            .forced = false,
            .kept = pair.kept};
}

/// What is to be kept first, then the best; ties by column.
bool is_better(const PricedPair& a, const PricedPair& b) {
    if (a.kept != b.kept) {
        return a.kept;
    }
    return a.weight != b.weight ? a.weight > b.weight : a.column < b.column;
}

void keep_best(std::vector<PricedPair>& pairs, std::size_t most) {
    if (pairs.size() > most) {
        std::ranges::nth_element(pairs, pairs.begin() + static_cast<std::ptrdiff_t>(most), is_better);
        pairs.resize(most);
    }
}

void take_first(FlowProblem& problem, const PairSource& source, std::size_t most) {
    const Taken taken(problem);
    std::vector<PricedPair> pairs;
    for (std::uint32_t row = 0; row < problem.rows.size(); ++row) {
        pairs.clear();
        source.find(row, pairs);
        for (const auto& pair : pairs) {
            problem.furthest = std::max(problem.furthest, pair.metres);
            problem.heaviest = std::max(problem.heaviest, pair.weight < 0 ? -pair.weight : pair.weight);
        }
        std::erase_if(pairs, [&](const PricedPair& pair) { return taken.has(pair); });
        // Not by ranges: clang 14 cannot read what they return.
        const auto must = std::partition(pairs.begin(), pairs.end(), [&](const PricedPair& pair) {
            return problem.columns[pair.column].least == 0;
        });
        std::transform(must, pairs.end(), std::back_inserter(problem.edges), edge_of);
        pairs.erase(must, pairs.end());
        keep_best(pairs, most);
        std::ranges::transform(pairs, std::back_inserter(problem.edges), edge_of);
    }
}

/// False where there was nothing to take in.
bool take_more(FlowProblem& problem, const FlowProof& proof, const PairSource& source, std::size_t most) {
    const Taken taken(problem);
    const ProofCheck check(problem, proof);
    const auto before = problem.edges.size();
    std::vector<PricedPair> pairs;
    for (std::uint32_t row = 0; row < problem.rows.size(); ++row) {
        pairs.clear();
        source.find(row, pairs);
        std::erase_if(pairs, [&](const PricedPair& pair) { return !check.could_enter(pair) || taken.has(pair); });
        keep_best(pairs, most);
        std::ranges::transform(pairs, std::back_inserter(problem.edges), edge_of);
    }
    return problem.edges.size() > before;
}

}  // namespace

SparseAnswer solve_sparse(FlowProblem problem, const PairSource& source, const Thinning& thinning) {
    SparseAnswer sparse{.problem = std::move(problem), .answer = {}, .rounds = 0};
    take_first(sparse.problem, source, thinning.first);
    do {
        sparse.answer = solve_flow(sparse.problem);
        sparse.problem.floor_guess = sparse.answer.proof.floor;
        ++sparse.rounds;
    } while (sparse.answer.kind == FlowAnswer::Kind::optimal &&
             take_more(sparse.problem, sparse.answer.proof, source, thinning.more));
    return sparse;
}

std::vector<std::string> faults_of(const SparseAnswer& sparse, const PairSource& source) {
    ProofCheck check(sparse.problem, sparse.answer.proof);
    std::vector<std::vector<std::uint32_t>> made(sparse.problem.rows.size());
    for (const auto position : sparse.answer.chosen) {
        const auto& edge = sparse.problem.edges[position];
        made[edge.row].push_back(edge.column);
    }
    std::vector<PricedPair> pairs;
    for (std::uint32_t row = 0; row < sparse.problem.rows.size(); ++row) {
        pairs.clear();
        source.find(row, pairs);
        for (const auto& pair : pairs) {
            check.see(pair, std::ranges::find(made[row], pair.column) != made[row].end());
        }
    }
    return check.faults();
}

}  // namespace llp::match
