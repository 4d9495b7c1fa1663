#include "match/solvers/rota_flow.hpp"

#include <algorithm>

#include "match/solvers/cost_bound.hpp"
#include "match/solvers/rota_arcs.hpp"

namespace llp::match {

namespace {

using Positions = std::vector<std::size_t>;

constexpr std::size_t first_arcs = 12;  ///< Of each reviewer and of each host, to begin with; for each review to make.

/// Marks the best arcs of each school either way, and those of the plan.
std::vector<bool> best_of_each(const RotaProblem& problem, const RotaLevels& levels) {
    std::vector<Positions> of(2 * std::size_t{problem.schools});
    for (std::size_t i = 0; i < problem.arcs.size(); ++i) {
        of[problem.arcs[i].reviewer].push_back(i);
        of[problem.schools + problem.arcs[i].host].push_back(i);
    }
    std::vector<bool> in(problem.arcs.size());
    for (auto& own : of) {
        std::ranges::stable_sort(own, [&](std::size_t a, std::size_t b) {
            return levels.worth(problem.arcs[a]) > levels.worth(problem.arcs[b]);
        });
        own.resize(std::min(own.size(), first_arcs * static_cast<std::size_t>(problem.each)));
        for (const auto i : own) {
            in[i] = true;
        }
    }
    for (std::size_t i = 0; i < in.size(); ++i) {
        in[i] = in[i] || problem.arcs[i].kept;
    }
    return in;
}

}  // namespace

RotaFlow::RotaFlow(const RotaProblem& problem, const RotaLevels& levels, std::int64_t most_reviews)
    : problem_(problem), levels_(levels), in_(best_of_each(problem, levels)), prices_(problem.arcs.size()) {
    const auto add = [&](std::uint32_t from, std::uint32_t to, std::int64_t upper, std::int64_t worth) {
        frame_.push_back({from, to, 0, upper, -worth * rota_price_scale});
    };
    add(sink(), source(), most_reviews, 0);
    for (std::uint32_t school = 0; school < problem.schools; ++school) {
        add(source(), school, problem.each, 0);
        add(host(school), sink(), problem.each, 0);
        if (!problem.leads.empty()) {
            add(gate(school), host(school), 1, levels.led());
            add(gate(school), host(school), problem.each, 0);
        }
    }
}

std::vector<std::size_t> RotaFlow::solve(const std::set<std::size_t>& forbidden) {
    auto arcs = frame_;
    Positions told;
    for (std::size_t i = 0; i < problem_.arcs.size(); ++i) {
        if (in_[i] && !forbidden.contains(i)) {
            arcs.push_back(arc_of(i));
            told.push_back(i);
        }
    }
    const auto found = cheapest_circulation(nodes(), arcs);
    potentials_ = found->potentials;
    Positions chosen;
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (found->flow[frame_.size() + i] == 1) {
            chosen.push_back(told[i]);
        }
    }
    return chosen;
}

Wide RotaFlow::bound() const {
    auto arcs = frame_;
    for (std::size_t i = 0; i < problem_.arcs.size(); ++i) {
        arcs.push_back(arc_of(i));
    }
    return -cost_bound(arcs, potentials_);
}

bool RotaFlow::take_potentials(std::vector<std::int64_t> potentials) {
    potentials_ = std::move(potentials);
    return potentials_.size() == nodes();
}

bool RotaFlow::take_more() {
    bool more = false;
    for (std::size_t i = 0; i < problem_.arcs.size(); ++i) {
        const auto arc = arc_of(i);
        if (!in_[i] && arc.cost + potentials_[arc.from] - potentials_[arc.to] < 0) {
            in_[i] = true;
            more = true;
        }
    }
    return more;
}

CirculationArc RotaFlow::arc_of(std::size_t i) const {
    const auto& arc = problem_.arcs[i];
    const auto to = leads(problem_, arc.reviewer) ? gate(arc.host) : host(arc.host);
    return {arc.reviewer, to, 0, 1, prices_[i] - levels_.worth(arc) * rota_price_scale};
}

}  // namespace llp::match
