#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <string>

#include "match/solvers/cluster_bound.hpp"
#include "match/solvers/cluster_search.hpp"
#include "support/random_clusters.hpp"

// clusters_bench SCHOOLS SMALLEST LARGEST ITERATIONS SEED
//
// Clusters a made-up county. Prints a line a measurement, its name and a figure:
//   left         schools that stand nowhere
//   search       seconds for a clustering
//   bound        seconds for the bound, cuts included
//   gap_STAGE    per cent between the clustering and each stage of the bound
//   gap          the same of the last

using namespace llp::match;
using namespace llp::match::testing;

namespace {

template <typename Job>
auto timed(std::string_view name, Job job) {
    const auto start = std::chrono::steady_clock::now();
    auto result = job();
    fmt::print("{} {:.3f}\n", name, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    return result;
}

double gap(std::int64_t bound, std::int64_t value) {
    return 100.0 * static_cast<double>(bound - value) / static_cast<double>(value);
}

int number(const char* text) {
    return std::atoi(text);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 6) {
        fmt::print(stderr, "clusters_bench SCHOOLS SMALLEST LARGEST ITERATIONS SEED\n");
        return 2;
    }
    const auto problem = a_county_to_cluster(static_cast<std::uint64_t>(number(arguments[5])),
                                             static_cast<std::uint32_t>(number(arguments[1])), number(arguments[2]),
                                             number(arguments[3]));
    const ClusterSearch search{.seed = 1, .iterations = std::atoll(arguments[4])};
    const auto best = timed("search", [&] { return search_clusters(problem, search); });
    const auto worth = worth_of(problem, best);
    fmt::print("left {}\n", problem.members - worth.placed);
    const auto bound = timed("bound", [&] { return bound_clusters(problem, best); });
    for (const auto& [by, value] : bound.stages) {
        fmt::print("gap_{} {:.3f}\n", by, gap(value, worth.value));
    }
    fmt::print("gap {:.3f}\n", gap(bound.value, worth.value));
    return faults_of(problem, best).empty() && bound.value >= worth.value ? 0 : 1;
}
