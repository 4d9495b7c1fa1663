#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string_view>

#include "support/random_partners.hpp"

// partners_bench SCHOOLS [edges FILE]
//
// Pairs the schools of a made-up nation with one another. Prints a line a measurement, its name and the seconds (or a
// count):
//   pairs    that are allowed
//   all      over all of them, thinned out and priced until none is left out, with the proof
//   rounds   that this took, with the edges that counted at last
//   check    one look at every allowed pair, by the checker that knows nothing of the solver
//   points   of the pairs made
// With FILE also `solve`: the solver over the edges that counted, which are written to it for peers in other languages,
// with the points that are to come out as their first line.

using namespace llp::match;
using namespace llp::match::testing;

namespace {

constexpr std::uint64_t seed = 2016;

double seconds_of(const std::function<void()>& job) {
    const auto start = std::chrono::steady_clock::now();
    job();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::size_t allowed(const NationPartners& partners) {
    std::size_t pairs = 0;
    std::vector<MatchingSource::Other> others;
    for (std::uint32_t node = 0; node < partners.nodes(); ++node) {
        others.clear();
        partners.find(node, others);
        pairs += others.size();
    }
    return pairs;
}

std::int64_t points(const SparseMatching& sparse) {
    std::int64_t sum = 0;
    for (const auto position : sparse.matching.chosen) {
        sum += sparse.edges[position].weight;
    }
    return sum;
}

void write_edges(const SparseMatching& sparse, const char* file) {
    std::ofstream out(file);
    out << points(sparse) << "\n";
    for (const auto& edge : sparse.edges) {
        out << fmt::format("{} {} {}\n", edge.a, edge.b, edge.weight);
    }
}

}  // namespace

int main(int words, char** word) {
    if (words < 2) {
        return 2;
    }
    const NationPartners partners(random_nation(seed, static_cast<std::uint32_t>(std::atoi(word[1]))));
    SparseMatching sparse;
    std::vector<std::string> faults;
    fmt::print("pairs {}\n", allowed(partners));
    fmt::print("all {:.3f}\n", seconds_of([&] { sparse = solve_sparse_matching(partners); }));
    fmt::print("rounds {}\nedges {}\n", sparse.rounds, sparse.edges.size());
    fmt::print("check {:.3f}\n", seconds_of([&] { faults = faults_of(sparse, partners); }));
    fmt::print("points {}\n", points(sparse));
    if (words == 4 && std::string_view(word[2]) == "edges") {
        fmt::print("solve {:.4f}\n", seconds_of([&] { heaviest_matching(partners.nodes(), sparse.edges); }));
        write_edges(sparse, word[3]);
    }
    return faults.empty() ? 0 : 1;
}
