#include "match/solvers/cost_bound.hpp"

namespace llp::match {

Wide cost_bound(const std::vector<CirculationArc>& arcs, const std::vector<std::int64_t>& potentials) {
    Wide bound = 0;
    for (const auto& arc : arcs) {
        const auto reduced = static_cast<Wide>(arc.cost) + potentials[arc.from] - potentials[arc.to];
        bound += reduced * (reduced < 0 ? arc.upper : arc.lower);
    }
    return bound;
}

}  // namespace llp::match
