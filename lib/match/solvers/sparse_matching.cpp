#include "match/solvers/sparse_matching.hpp"

#include <algorithm>

#include "core/error.hpp"
#include "match/solvers/matching_check.hpp"

namespace llp::match {

namespace {

using Other = MatchingSource::Other;

/// The heaviest first; ties by node.
bool is_heavier(const Other& a, const Other& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.node < b.node;
}

void keep_heaviest(std::vector<Other>& others, std::size_t most) {
    if (others.size() > most) {
        std::ranges::nth_element(others, others.begin() + static_cast<std::ptrdiff_t>(most), is_heavier);
        others.resize(most);
    }
}

bool is_before(const MatchingEdge& a, const MatchingEdge& b) {
    return a.a != b.a ? a.a < b.a : a.b < b.b;
}

bool is_same(const MatchingEdge& a, const MatchingEdge& b) {
    return a.a == b.a && a.b == b.b;
}

/// The best pairs of each node, found while each pair is told once.
class Best {
public:
    Best(std::uint32_t nodes, std::size_t most) : of_(nodes), most_(most) {}

    void see(std::uint32_t node, const Other& other) {
        keep(of_[node], other);
        keep(of_[other.node], {node, other.weight});
    }

    std::vector<MatchingEdge> edges() {
        std::vector<MatchingEdge> edges;
        for (std::uint32_t node = 0; node < of_.size(); ++node) {
            keep_heaviest(of_[node], most_);
            for (const auto& other : of_[node]) {
                edges.push_back({std::min(node, other.node), std::max(node, other.node), other.weight});
            }
        }
        return edges;
    }

private:
    void keep(std::vector<Other>& best, const Other& other) const {
        best.push_back(other);
        if (best.size() >= 4 * most_) {
            keep_heaviest(best, most_);
        }
    }

    std::vector<std::vector<Other>> of_;
    std::size_t most_;
};

void put_in_order(std::vector<MatchingEdge>& edges) {
    std::ranges::sort(edges, is_before);
    edges.erase(std::unique(edges.begin(), edges.end(), is_same), edges.end());
}

std::vector<MatchingEdge> best_of_each(const MatchingSource& source, std::size_t most) {
    Best best(source.nodes(), std::max<std::size_t>(1, most));
    std::vector<Other> others;
    for (std::uint32_t node = 0; node < source.nodes(); ++node) {
        others.clear();
        source.find(node, others);
        for (const auto& other : others) {
            if (other.weight > 0) {
                best.see(node, other);
            }
        }
    }
    auto edges = best.edges();
    put_in_order(edges);
    return edges;
}

/// Were it otherwise, a pair could be taken in for ever.
void refuse_wrong_prices(const SparseMatching& sparse, const MatchingCheck& check) {
    const bool open = std::ranges::any_of(
        sparse.edges, [&](const MatchingEdge& edge) { return check.excess(edge.a, edge.b, edge.weight) > 0; });
    if (open) {
        raise<Error>("the solver of partners left a pair out of its proof");
    }
}

/// Other pairs of a node, by how near the prices come to letting them in.
struct Near {
    std::int64_t excess;
    MatchingEdge edge;
};

bool is_nearer(const Near& a, const Near& b) {
    return a.excess != b.excess ? a.excess > b.excess : a.edge.b < b.edge.b;
}

void keep_nearest(std::vector<Near>& near, std::size_t most) {
    if (near.size() > most) {
        std::ranges::nth_element(near, near.begin() + static_cast<std::ptrdiff_t>(most), is_nearer);
        near.resize(most);
    }
}

/// False where the prices rule out all others, so that there is nothing to take in.
bool take_more(SparseMatching& sparse, const MatchingSource& source, std::size_t most) {
    const MatchingCheck check(source.nodes(), sparse.matching.proof);
    refuse_wrong_prices(sparse, check);
    const bool with_near = sparse.rounds == 1;
    bool open = false;
    std::vector<MatchingEdge> more;
    std::vector<Other> others;
    std::vector<Near> near;
    for (std::uint32_t node = 0; node < source.nodes(); ++node) {
        others.clear();
        near.clear();
        source.find(node, others);
        for (const auto& other : others) {
            const auto excess = check.excess(node, other.node, other.weight);
            open = open || excess > 0;
            if (excess > 0 || (with_near && other.weight > 0)) {
                near.push_back({excess, {node, other.node, other.weight}});
            }
        }
        keep_nearest(near, most);
        std::ranges::transform(near, std::back_inserter(more), &Near::edge);
    }
    if (open) {
        sparse.edges.insert(sparse.edges.end(), more.begin(), more.end());
        put_in_order(sparse.edges);
    }
    return open;
}

}  // namespace

SparseMatching solve_sparse_matching(const MatchingSource& source, const MatchingThinning& thinning) {
    SparseMatching sparse{.edges = best_of_each(source, thinning.first), .matching = {}, .rounds = 0};
    do {
        sparse.matching = heaviest_matching(source.nodes(), sparse.edges);
        ++sparse.rounds;
    } while (take_more(sparse, source, thinning.more));
    return sparse;
}

std::vector<std::string> faults_of(const SparseMatching& sparse, const MatchingSource& source) {
    MatchingCheck check(source.nodes(), sparse.matching.proof);
    std::vector<std::uint32_t> partner(source.nodes(), source.nodes());
    for (const auto position : sparse.matching.chosen) {
        partner[sparse.edges[position].a] = sparse.edges[position].b;
    }
    std::vector<Other> others;
    for (std::uint32_t node = 0; node < source.nodes(); ++node) {
        others.clear();
        source.find(node, others);
        for (const auto& other : others) {
            check.see(node, other.node, other.weight, partner[node] == other.node);
        }
    }
    return check.faults();
}

}  // namespace llp::match
