#pragma once

#include <cmath>

#include "match/solvers/clusters.hpp"
#include "support/random_nation.hpp"

/// Made-up members to be clustered.
namespace llp::match::testing {

/// What two schools can give each other, less what keeps them apart: up to some 16,000 points.
inline std::int32_t worth_together(const Nation::School& one, const Nation::School& other, std::int64_t metres) {
    std::int64_t points = 8'000 - metres / 10;
    for (std::size_t area = 0; area < one.levels.size(); ++area) {
        points += one.levels[area] * other.levels[area] < 0 ? -one.levels[area] * other.levels[area] * 4 : 0;
    }
    for (std::size_t i = 0; i < one.context.size(); ++i) {
        points -= 4 * std::abs(one.context[i] - other.context[i]);
    }
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(points, 1, 16'000));
}

/// The schools of a made-up county, all of one phase: those within 40 km of each other and not of one trust may meet.
inline ClusterProblem a_county_to_cluster(std::uint64_t seed, std::uint32_t size, int smallest, int largest) {
    constexpr std::int64_t furthest = 40'000;
    const auto nation = random_nation(seed, size);
    auto problem = a_cluster_problem(size, smallest, largest);
    for (std::uint32_t a = 0; a < size; ++a) {
        for (std::uint32_t b = 0; b < a; ++b) {
            const auto& one = nation.schools[a];
            const auto& other = nation.schools[b];
            const std::int64_t east = one.east - other.east;
            const std::int64_t north = one.north - other.north;
            const auto square = east * east + north * north;
            const bool same_trust = one.trust != 0 && one.trust == other.trust;
            const bool may_meet = !same_trust && square <= furthest * furthest;
            const auto metres = static_cast<std::int64_t>(std::sqrt(static_cast<double>(square)));
            problem.set_score(a, b, may_meet ? worth_together(one, other, metres) : never);
        }
    }
    return problem;
}

/// A few members with every kind of rule: pairs that may not meet, bodies, those that vouch, those that stay together.
inline ClusterProblem a_few_to_cluster(std::uint64_t seed, std::uint32_t most, int smallest, int largest) {
    Dice dice(seed);
    auto problem =
        a_cluster_problem(static_cast<std::uint32_t>(dice.small(smallest, static_cast<int>(most))), smallest, largest);
    const auto refused = dice.small(0, 40);
    for (std::uint32_t a = 0; a < problem.members; ++a) {
        problem.bodies[a] = dice.chance(40) ? static_cast<std::uint32_t>(dice.small(1, 3)) : 0;
        for (std::uint32_t b = 0; b < a; ++b) {
            problem.set_score(a, b, dice.chance(refused) ? never : static_cast<std::int32_t>(dice.roll(-50, 200)));
        }
    }
    problem.most_of_a_body = dice.small(1, 3);
    if (dice.chance(30)) {
        problem.tested.resize(problem.members);
        for (auto& tested : problem.tested) {
            tested = dice.chance(50) ? 1 : 0;
        }
    }
    if (dice.chance(30)) {
        problem.together = {{0, 1}};
    }
    return problem;
}

}  // namespace llp::match::testing
