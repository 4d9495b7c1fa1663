#include <doctest/doctest.h>

#include <bit>

#include "match/solvers/cluster_bound.hpp"
#include "match/solvers/cluster_proof.hpp"
#include "match/solvers/cluster_search.hpp"
#include "support/random_clusters.hpp"
#include "support/scale.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

Cluster members_of(std::uint32_t set) {
    Cluster cluster;
    for (std::uint32_t member = 0; member < 32; ++member) {
        if ((set >> member & 1U) != 0) {
            cluster.push_back(member);
        }
    }
    return cluster;
}

/// The best of all clusterings, from the smallest sets of members up.
ClusterWorth by_brute_force(const ClusterProblem& problem) {
    const auto sets = std::uint32_t{1} << problem.members;
    std::vector<std::pair<std::uint32_t, ClusterWorth>> clusters;
    for (std::uint32_t set = 1; set < sets; ++set) {
        const auto cluster = members_of(set);
        if (std::popcount(set) <= problem.largest && is_allowed(problem, cluster)) {
            clusters.emplace_back(set, worth_of(problem, {cluster}));
        }
    }
    std::vector<ClusterWorth> best(sets);
    for (std::uint32_t set = 1; set < sets; ++set) {
        const auto highest = std::bit_floor(set);
        best[set] = best[set & ~highest];
        for (const auto& [cluster, worth] : clusters) {
            if ((cluster & ~set) == 0 && (cluster & highest) != 0) {
                const auto& rest = best[set & ~cluster];
                best[set] = std::max(best[set], {worth.placed + rest.placed, worth.value + rest.value});
            }
        }
    }
    return best.back();
}

void check_against_brute_force(int smallest, int largest, std::uint32_t most) {
    for (int seed = 1; seed <= scaled(500); ++seed) {
        CAPTURE(seed);
        const auto problem = a_few_to_cluster(static_cast<std::uint64_t>(seed), most, smallest, largest);
        const auto best = search_clusters(problem, {.seed = 7, .iterations = 50});
        REQUIRE(faults_of(problem, best).empty());
        const auto worth = worth_of(problem, best);
        CHECK(worth == by_brute_force(problem));
        CHECK(bound_clusters(problem, best).value == worth.value);
        CHECK(prove_clusters(problem, worth.placed, {}, {}).bound == worth.value);
        // The same by prices alone, as for members too many to go through.
        std::int64_t before = std::numeric_limits<std::int64_t>::max();
        for (const auto& stage : bound_clusters(problem, best, {.few_exactly = false}).stages) {
            CHECK(stage.value >= worth.value);
            CHECK(stage.value <= before);
            before = stage.value;
        }
    }
}

bool are_placed_or_left(const ClusterProblem& problem, const Clustering& clustering) {
    return faults_of(problem, clustering).empty() && worth_of(problem, clustering).placed <= problem.members;
}

}  // namespace

TEST_CASE("of a few members in triads the best clustering is found, and no bound lies below it") {
    check_against_brute_force(3, 3, 12);
}

TEST_CASE("of a few members in clusters of three to five the best is found, and no bound lies below it") {
    check_against_brute_force(3, 5, 12);
}

TEST_CASE("what was shown of a county is shown again by the prices alone") {
    // All of them even where a tenth is asked for: few counties have to leave a school out.
    int left_out = 0;
    for (int seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        const auto problem = a_few_to_cluster(static_cast<std::uint64_t>(seed) + 30'000, 30, 3, 5);
        const auto best = search_clusters(problem, {.seed = 1, .iterations = 500});
        const auto bound = bound_clusters(problem, best);
        const auto placed = worth_of(problem, best).placed;
        const auto proof = prove_clusters(problem, placed, bound.prices, bound.placing);
        CHECK(proof.bound == bound.value);
        CHECK(proof.most_placed >= placed);
        left_out += bound.placing.empty() ? 0 : 1;
    }
    CHECK(left_out > 0);
}

TEST_CASE("no clustering of any county breaks a rule") {
    for (int seed = 1; seed <= scaled(1000); ++seed) {
        CAPTURE(seed);
        const auto problem =
            a_few_to_cluster(static_cast<std::uint64_t>(seed) + 10'000, 60, 3 + seed % 3, 4 + seed % 5);
        CHECK(are_placed_or_left(problem, search_clusters(problem, {.seed = 1, .iterations = 500})));
    }
}

TEST_CASE("a search that may move few members moves no more of them") {
    for (int seed = 1; seed <= scaled(200); ++seed) {
        CAPTURE(seed);
        auto problem = a_few_to_cluster(static_cast<std::uint64_t>(seed) + 20'000, 30, 3, 6);
        const auto start = search_clusters(problem, {.seed = 1, .iterations = 0});
        Dice dice(static_cast<std::uint64_t>(seed));
        for (std::uint32_t a = 0; a < problem.members; ++a) {
            for (std::uint32_t b = 0; b < a; ++b) {
                if (problem.score(a, b) != never) {
                    problem.set_score(a, b, static_cast<std::int32_t>(dice.roll(0, 200)));
                }
            }
        }
        const auto most = seed % 5;
        const auto now = search_clusters(problem, {.seed = 1, .iterations = 2000, .start = start, .most_moves = most});
        CHECK(moves_between(start, now) <= most);
        CHECK(worth_of(problem, now) >= worth_of(problem, start));
    }
}
