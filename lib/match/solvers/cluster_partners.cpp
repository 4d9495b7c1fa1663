#include "match/solvers/cluster_partners.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "match/solvers/flow.hpp"

namespace llp::match {

ClusterPrices prices_of_partners(const ClusterProblem& problem) {
    ClusterPrices prices;
    const auto wanted = static_cast<std::size_t>(problem.smallest - 1);
    for (std::uint32_t member = 0; member < problem.members; ++member) {
        std::vector<std::int64_t> scores;
        for (std::uint32_t other = 0; other < problem.members; ++other) {
            if (other != member && problem.score(member, other) != never) {
                scores.push_back(problem.score(member, other));
            }
        }
        std::ranges::sort(scores, std::ranges::greater());
        scores.resize(std::min(scores.size(), wanted));
        const auto sum = std::accumulate(scores.begin(), scores.end(), std::int64_t{0});
        prices.members.push_back(sum * value_of_a_pair(problem.smallest) / 2);
    }
    return prices;
}

std::int64_t flow_bound(const ClusterProblem& problem) {
    FlowProblem flow{.rows = std::vector<FlowRow>(problem.members, {.demand = problem.smallest - 1}),
                     .columns = std::vector<FlowColumn>(problem.members, {.least = 0, .most = problem.smallest - 1}),
                     .edges = {}};
    for (std::uint32_t row = 0; row < problem.members; ++row) {
        for (std::uint32_t column = 0; column < problem.members; ++column) {
            if (row != column && problem.score(row, column) != never) {
                flow.edges.push_back({.row = row, .column = column, .weight = problem.score(row, column)});
            }
        }
    }
    std::int64_t sum = 0;
    for (const auto edge : solve_flow(flow).chosen) {
        sum += flow.edges[edge].weight;
    }
    return sum * value_of_a_pair(problem.smallest) / 2;
}

}  // namespace llp::match
