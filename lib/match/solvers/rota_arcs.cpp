#include "match/solvers/rota_arcs.hpp"

#include <algorithm>

namespace llp::match {

std::vector<RotaProblem> with_fewer_aims(const RotaProblem& problem) {
    std::vector<RotaProblem> all;
    auto fewer = problem;
    std::ranges::for_each(fewer.arcs, [](RotaArc& arc) { arc.kept = false; });
    if (std::ranges::any_of(problem.arcs, &RotaArc::kept)) {
        all.push_back(fewer);
    }
    if (!problem.leads.empty()) {
        fewer.leads.clear();
        all.push_back(std::move(fewer));
    }
    return all;
}

std::optional<std::size_t> find_arc(const RotaProblem& problem, std::uint32_t reviewer, std::uint32_t host) {
    const auto found = std::ranges::lower_bound(problem.arcs, std::pair(reviewer, host), {}, ends_of);
    if (found == problem.arcs.end() || ends_of(*found) != std::pair(reviewer, host)) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - problem.arcs.begin());
}

bool RotaRoom::fits(std::size_t arc) const {
    const auto [reviewer, host] = ends_of(problem_.arcs[arc]);
    return makes_[reviewer] < problem_.each && has_[host] < problem_.each && !made_.contains({host, reviewer}) &&
           !made_.contains({reviewer, host});
}

void RotaRoom::take(std::size_t arc) {
    const auto ends = ends_of(problem_.arcs[arc]);
    ++makes_[ends.first];
    ++has_[ends.second];
    made_.insert(ends);
}

std::optional<std::size_t> fitting_arc(const RotaProblem& problem, const std::vector<std::size_t>& chosen) {
    RotaRoom room(problem);
    std::ranges::for_each(chosen, [&](std::size_t arc) { room.take(arc); });
    for (std::size_t arc = 0; arc < problem.arcs.size(); ++arc) {
        if (room.fits(arc)) {
            return arc;
        }
    }
    return std::nullopt;
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
