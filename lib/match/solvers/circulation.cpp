#include "match/solvers/circulation.hpp"

namespace llp::match {

std::int64_t cost_bound(const std::vector<CirculationArc>& arcs, const std::vector<std::int64_t>& potentials) {
    std::int64_t bound = 0;
    for (const auto& arc : arcs) {
        const auto reduced = arc.cost + potentials[arc.from] - potentials[arc.to];
        bound += reduced * (reduced < 0 ? arc.upper : arc.lower);
    }
    return bound;
}

}  // namespace llp::match
