#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "match/solvers/matching_check.hpp"
#include "match/solvers/sparse_matching.hpp"
#include "support/random_assignment.hpp"
#include "support/random_partners.hpp"
#include "support/scale.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

/// A table of weights as a source; 0 and below: worth nothing, none: not allowed.
class DrawnWeights : public MatchingSource {
public:
    DrawnWeights(std::uint64_t seed, std::uint32_t most_nodes, std::int64_t most_weight, int percent) {
        Dice dice(seed);
        nodes_ = static_cast<std::uint32_t>(dice.roll(1, most_nodes));
        for (std::uint32_t a = 0; a < nodes_; ++a) {
            for (std::uint32_t b = a + 1; b < nodes_; ++b) {
                if (dice.chance(percent)) {
                    weights_[{a, b}] = dice.roll(-1, most_weight);
                }
            }
        }
    }

    [[nodiscard]] std::uint32_t nodes() const override { return nodes_; }
    void find(std::uint32_t node, std::vector<Other>& others) const override {
        for (auto next = weights_.lower_bound({node, 0}); next != weights_.end() && next->first.first == node; ++next) {
            others.push_back({next->first.second, next->second});
        }
    }
    [[nodiscard]] std::vector<MatchingEdge> edges() const {
        std::vector<MatchingEdge> edges;
        for (const auto& [pair, weight] : weights_) {
            edges.push_back({pair.first, pair.second, weight});
        }
        return edges;
    }

private:
    std::uint32_t nodes_ = 0;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> weights_;
};

/// The best and the most pairs of the nodes from `node` on that are not taken, by trying all.
struct Tried {
    std::int64_t weight = 0;
    std::size_t pairs = 0;
};
Tried by_trying_all(const std::vector<MatchingEdge>& edges, std::uint32_t nodes, std::uint32_t taken,
                    std::uint32_t node) {
    if (node >= nodes) {
        return {};
    }
    auto best = by_trying_all(edges, nodes, taken, node + 1);
    for (const auto& edge : edges) {
        if (edge.a == node && (taken >> edge.a & 1U) == 0 && (taken >> edge.b & 1U) == 0) {
            const auto rest =
                by_trying_all(edges, nodes, taken | std::uint32_t{1} << edge.a | std::uint32_t{1} << edge.b, node + 1);
            best.weight = std::max(best.weight, rest.weight + edge.weight);
            best.pairs = std::max(best.pairs, rest.pairs + 1);
        }
    }
    return best;
}

std::int64_t weight_of(const SparseMatching& sparse) {
    std::int64_t weight = 0;
    for (const auto position : sparse.matching.chosen) {
        weight += sparse.edges[position].weight;
    }
    return weight;
}

}  // namespace

TEST_CASE("to ten schools the matching is the best of all, with a proof over every pair") {
    std::size_t blossoms = 0;
    for (int seed = 1; seed <= scaled(500); ++seed) {
        CAPTURE(seed);
        const DrawnWeights weights(static_cast<std::uint64_t>(seed), 10, seed % 3 == 0 ? 2 : 1'000, 30 + seed % 70);
        const auto sparse = solve_sparse_matching(weights, {.first = 2, .more = 1});
        REQUIRE(weight_of(sparse) == by_trying_all(weights.edges(), weights.nodes(), 0, 0).weight);
        REQUIRE(faults_of(sparse, weights).empty());
        blossoms = std::max(blossoms, sparse.matching.proof.blossoms.size());
    }
    CHECK(blossoms > 0);
}

TEST_CASE("islands say how many pairs there can be at most, and as many schools are left as islands beyond bridges") {
    for (int seed = 1; seed <= scaled(500); ++seed) {
        CAPTURE(seed);
        const DrawnWeights weights(static_cast<std::uint64_t>(seed), 10, 9, 10 + seed % 60);
        const auto edges = weights.edges();
        const auto found = islands(weights.nodes(), edges);
        REQUIRE(found.pairs == by_trying_all(edges, weights.nodes(), 0, 0).pairs);
        std::size_t lands = 0;
        std::size_t bridges = 0;
        for (std::uint32_t node = 0; node < weights.nodes(); ++node) {
            lands += found.places[node] == Islands::Place::island && found.home[node] == node ? 1U : 0U;
            bridges += found.places[node] == Islands::Place::bridge ? 1U : 0U;
        }
        REQUIRE(weights.nodes() - 2 * found.pairs == lands - bridges);
    }
}

TEST_CASE("from two pairs a school on the weight and a proof that all pairs together give, with blossoms in blossoms") {
    int rounds = 0;
    for (int seed = 1; seed <= scaled(200); ++seed) {
        CAPTURE(seed);
        const DrawnWeights weights(static_cast<std::uint64_t>(seed), 80, seed % 2 == 0 ? 3 : 1'000, 5 + seed % 50);
        const auto sparse = solve_sparse_matching(weights, {.first = 2, .more = 1});
        const auto dense = solve_sparse_matching(weights, {.first = 80, .more = 1});
        REQUIRE(weight_of(sparse) == weight_of(dense));
        REQUIRE(dense.rounds == 1);
        REQUIRE(faults_of(sparse, weights).empty());
        REQUIRE(faults_of(dense, weights).empty());
        rounds = std::max(rounds, sparse.rounds);
    }
    CHECK(rounds > 2);
}

TEST_CASE("a proof in which anything is changed no longer holds") {
    for (int seed = 1; seed <= scaled(200); ++seed) {
        CAPTURE(seed);
        Dice dice(static_cast<std::uint64_t>(seed));
        const DrawnWeights weights(static_cast<std::uint64_t>(seed), 30, 100, 40);
        const auto good = solve_sparse_matching(weights);
        if (good.matching.chosen.empty()) {
            continue;
        }
        auto dearer = good;
        dearer.matching.proof.prices[static_cast<std::size_t>(dice.roll(0, weights.nodes() - 1))] += 1;
        REQUIRE(!faults_of(dearer, weights).empty());
        auto fewer = good;
        fewer.matching.chosen.pop_back();
        REQUIRE(!faults_of(fewer, weights).empty());
        for (std::size_t i = 0; i < good.matching.proof.blossoms.size(); ++i) {
            auto cheaper = good;
            cheaper.matching.proof.blossoms[i].price -= 1;
            REQUIRE(!faults_of(cheaper, weights).empty());
        }
    }
}

TEST_CASE("a made-up nation of 3,000: far fewer pairs solved than there are, proved over all of them") {
    const auto nation = random_nation(7, 3'000);
    const NationPartners partners(nation);
    const auto sparse = solve_sparse_matching(partners);
    CHECK(faults_of(sparse, partners).empty());
    CHECK(sparse.matching.chosen.size() > 1'000);
}

TEST_CASE("the same matching from every compiler, optimised or not") {
    std::uint64_t mark = 0;
    for (int seed = 1; seed <= 6; ++seed) {
        const DrawnWeights weights(static_cast<std::uint64_t>(seed), 200, 20, 30);
        const auto sparse = solve_sparse_matching(weights);
        for (const auto position : sparse.matching.chosen) {
            mark = mark * 1'000'003 + sparse.edges[position].a * 1'000 + sparse.edges[position].b;
        }
    }
    CHECK(mark == 16087124547743144212U);
}
