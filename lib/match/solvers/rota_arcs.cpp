#include "match/solvers/rota_arcs.hpp"

#include <algorithm>

namespace llp::match {

std::optional<std::size_t> find_arc(const RotaProblem& problem, std::uint32_t reviewer, std::uint32_t host) {
    const auto found = std::ranges::lower_bound(problem.arcs, std::pair(reviewer, host), {}, ends_of);
    if (found == problem.arcs.end() || ends_of(*found) != std::pair(reviewer, host)) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - problem.arcs.begin());
}

std::vector<std::optional<std::size_t>> returns_of(const RotaProblem& problem) {
    std::vector<std::optional<std::size_t>> returns;
    returns.reserve(problem.arcs.size());
    for (const auto& arc : problem.arcs) {
        returns.push_back(find_arc(problem, arc.host, arc.reviewer));
    }
    return returns;
}

}  // namespace llp::match
