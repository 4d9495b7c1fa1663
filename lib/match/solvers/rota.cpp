#include "match/solvers/rota.hpp"

#include <algorithm>
#include <set>

#include "match/solvers/rota_arcs.hpp"
#include "match/solvers/rota_exchange.hpp"
#include "match/solvers/rota_levels.hpp"
#include "match/solvers/rota_pairs.hpp"
#include "match/solvers/rota_parts.hpp"
#include "match/solvers/rota_pricing.hpp"

namespace llp::match {

namespace {

bool is_symmetric(const RotaProblem& problem) {
    const auto returns = returns_of(problem);
    for (std::size_t i = 0; i < returns.size(); ++i) {
        if (!returns[i] || problem.arcs[*returns[i]].points != problem.arcs[i].points || problem.arcs[i].kept) {
            return false;
        }
    }
    return problem.leads.empty();
}

void tighten(std::optional<std::int64_t>& bound, const std::optional<std::int64_t>& other) {
    if (other && (!bound || *other < *bound)) {
        bound = other;
    }
}

RotaAnswer by_pairs(const RotaProblem& problem, const RotaLevels& levels, const RotaPairs& pairs) {
    RotaAnswer answer{.chosen = *pairs.chosen, .gain = *gain_of(problem, *pairs.chosen), .most_reviews = pairs.pairs};
    answer.points_bound = levels.points_within(pairs.worth, answer.gain);
    return answer;
}

/// Where it stays open whether more can be led or kept: no choice of as many reviews has more points, whatever is led
/// or kept.
void bound_with_fewer_aims(const RotaProblem& problem, RotaAnswer& answer) {
    for (const auto& fewer : with_fewer_aims(problem)) {
        const RotaLevels levels(fewer);
        auto priced = price_rota(fewer, levels, answer.most_reviews, answer.chosen);
        answer.points_bound = levels.points_within(priced.bound, *gain_of(fewer, answer.chosen));
        if (answer.points_bound) {
            answer.aims_shown = false;
            answer.prices.push_back(std::move(priced.prices));
            return;
        }
    }
}

RotaAnswer by_prices(const RotaProblem& problem, const RotaLevels& levels, const RotaPairs& pairs) {
    const auto start = pairs.chosen ? exchanged(problem, levels, *pairs.chosen) : std::vector<std::size_t>();
    auto priced = price_rota(problem, levels, pairs.pairs, start);
    const auto chosen = filled(problem, levels, std::move(priced.chosen));
    RotaAnswer answer{.chosen = chosen, .gain = *gain_of(problem, chosen), .most_reviews = pairs.pairs};
    answer.prices.push_back(std::move(priced.prices));
    if (answer.gain.reviews == answer.most_reviews) {
        answer.points_bound = levels.points_within(priced.bound, answer.gain);
        tighten(answer.points_bound, levels.points_within(pairs.worth + levels.led() * problem.schools, answer.gain));
        if (!answer.points_bound) {
            bound_with_fewer_aims(problem, answer);
        }
    }
    return answer;
}

RotaAnswer solve_part(const RotaProblem& problem) {
    if (problem.arcs.empty()) {
        return {.chosen = {}, .gain = {}, .most_reviews = 0, .points_bound = 0};
    }
    const RotaLevels levels(problem);
    const auto pairs = solve_rota_pairs(problem, levels);
    return is_symmetric(problem) ? by_pairs(problem, levels, pairs) : by_prices(problem, levels, pairs);
}

void add(RotaAnswer& whole, const RotaAnswer& part, const RotaPart& of) {
    for (const auto i : part.chosen) {
        whole.chosen.push_back(of.arcs[i]);
    }
    for (auto prices : part.prices) {
        prices.schools = of.schools;
        whole.prices.push_back(std::move(prices));
    }
    whole.gain.reviews += part.gain.reviews;
    whole.gain.led += part.gain.led;
    whole.gain.kept += part.gain.kept;
    whole.gain.points += part.gain.points;
    whole.most_reviews += part.most_reviews;
    whole.aims_shown = whole.aims_shown && part.aims_shown;
    whole.points_bound = whole.points_bound && part.points_bound
                             ? std::optional(*whole.points_bound + *part.points_bound)
                             : std::nullopt;
}

}  // namespace

RotaAnswer solve_rota(const RotaProblem& problem) {
    RotaAnswer whole{.chosen = {}, .gain = {}, .most_reviews = 0, .points_bound = 0};
    for (const auto& [least, part] : rota_parts(problem)) {
        add(whole, solve_part(part.problem), part);
    }
    std::ranges::sort(whole.chosen);
    return whole;
}

std::optional<RotaGain> gain_of(const RotaProblem& problem, const std::vector<std::size_t>& chosen) {
    RotaRoom room(problem);
    std::set<std::uint32_t> led;
    RotaGain gain;
    for (const auto i : chosen) {
        const auto& arc = problem.arcs[i];
        if (!room.fits(i)) {
            return std::nullopt;
        }
        room.take(i);
        ++gain.reviews;
        gain.kept += arc.kept ? 1 : 0;
        gain.points += arc.points;
        if (leads(problem, arc.reviewer)) {
            led.insert(arc.host);
        }
    }
    gain.led = static_cast<std::int64_t>(led.size());
    return gain;
}

}  // namespace llp::match
