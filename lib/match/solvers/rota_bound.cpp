#include "match/solvers/rota_bound.hpp"

#include <algorithm>

#include "match/solvers/rota_arcs.hpp"
#include "match/solvers/rota_flow.hpp"
#include "match/solvers/rota_levels.hpp"
#include "match/solvers/rota_parts.hpp"

namespace llp::match {

namespace {

/// Positions within a part, of those of the whole; both ascending.
std::vector<std::size_t> within(const RotaPart& part, const std::vector<std::size_t>& chosen) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < part.arcs.size(); ++i) {
        if (std::ranges::binary_search(chosen, part.arcs[i])) {
            positions.push_back(i);
        }
    }
    return positions;
}

/// What no choice is worth more than, in parts of a point.
std::optional<std::int64_t> worth_bound(const RotaProblem& problem, const RotaLevels& levels,
                                        const RotaPrices& prices) {
    RotaFlow flow(problem, levels, std::int64_t{problem.schools} * problem.each);
    if (!flow.take_potentials(prices.potentials)) {
        return std::nullopt;
    }
    std::int64_t sum = 0;
    for (const auto& [a, b, price] : prices.mutual) {
        const auto there = find_arc(problem, a, b);
        const auto back = find_arc(problem, b, a);
        if (!there || !back || price < 0) {
            return std::nullopt;
        }
        flow.price(*there, price);
        flow.price(*back, price);
        sum += price;
    }
    return flow.bound() + sum;
}

std::optional<std::int64_t> bound_of(const RotaPart& part, const std::vector<std::size_t>& chosen,
                                     const std::vector<RotaPrices>& prices) {
    if (part.arcs.empty()) {
        return 0;
    }
    const auto found = std::ranges::find(prices, part.schools, &RotaPrices::schools);
    const auto gain = gain_of(part.problem, within(part, chosen));
    if (found == prices.end() || !gain) {
        return std::nullopt;
    }
    const RotaLevels levels(part.problem);
    const auto bound = worth_bound(part.problem, levels, *found);
    return bound ? levels.points_within(whole_points(*bound), *gain) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> points_bound_by(const RotaProblem& problem, const std::vector<std::size_t>& chosen,
                                            const std::vector<RotaPrices>& prices) {
    std::int64_t sum = 0;
    for (const auto& [least, part] : rota_parts(problem)) {
        const auto bound = bound_of(part, chosen, prices);
        if (!bound) {
            return std::nullopt;
        }
        sum += *bound;
    }
    return sum;
}

}  // namespace llp::match
