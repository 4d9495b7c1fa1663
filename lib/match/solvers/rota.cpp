#include "match/solvers/rota.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "match/solvers/rota_arcs.hpp"
#include "match/solvers/rota_exchange.hpp"
#include "match/solvers/rota_levels.hpp"
#include "match/solvers/rota_pairs.hpp"
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

RotaAnswer by_prices(const RotaProblem& problem, const RotaLevels& levels, const RotaPairs& pairs) {
    const auto start = pairs.chosen ? exchanged(problem, levels, *pairs.chosen) : std::vector<std::size_t>();
    auto priced = price_rota(problem, levels, pairs.pairs, start);
    RotaAnswer answer{.chosen = std::move(priced.chosen), .gain = priced.gain, .most_reviews = pairs.pairs};
    if (answer.gain.reviews == answer.most_reviews) {
        answer.points_bound = levels.points_within(priced.bound, answer.gain);
        tighten(answer.points_bound, levels.points_within(pairs.worth + levels.led() * problem.schools, answer.gain));
    }
    return answer;
}

/// Schools between which there are reviews, however far round, with nobody else's.
struct Part {
    RotaProblem problem;
    std::vector<std::size_t> arcs;       ///< By arc of the part: its position in the whole.
    std::vector<std::uint32_t> schools;  ///< By school of the part, ascending.
};

std::uint32_t least_of(std::vector<std::uint32_t>& joined, std::uint32_t school) {
    while (joined[school] != school) {
        joined[school] = joined[joined[school]];
        school = joined[school];
    }
    return school;
}

std::vector<std::uint32_t> joined_schools(const RotaProblem& problem) {
    std::vector<std::uint32_t> joined(problem.schools);
    for (std::uint32_t school = 0; school < problem.schools; ++school) {
        joined[school] = school;
    }
    for (const auto& arc : problem.arcs) {
        const auto a = least_of(joined, arc.reviewer);
        const auto b = least_of(joined, arc.host);
        joined[std::max(a, b)] = std::min(a, b);
    }
    for (std::uint32_t school = 0; school < problem.schools; ++school) {
        joined[school] = least_of(joined, school);
    }
    return joined;
}

void add_school(const RotaProblem& problem, std::uint32_t school, Part& part) {
    part.problem.each = problem.each;
    ++part.problem.schools;
    part.schools.push_back(school);
    if (!problem.leads.empty()) {
        part.problem.leads.push_back(problem.leads[school]);
    }
}

std::uint32_t place_in(const Part& part, std::uint32_t school) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(part.schools, school) - part.schools.begin());
}

/// By their least school.
std::map<std::uint32_t, Part> parts_of(const RotaProblem& problem) {
    const auto joined = joined_schools(problem);
    std::map<std::uint32_t, Part> parts;
    for (std::uint32_t school = 0; school < problem.schools; ++school) {
        add_school(problem, school, parts[joined[school]]);
    }
    for (std::size_t i = 0; i < problem.arcs.size(); ++i) {
        auto arc = problem.arcs[i];
        auto& part = parts[joined[arc.reviewer]];
        arc.reviewer = place_in(part, arc.reviewer);
        arc.host = place_in(part, arc.host);
        part.problem.arcs.push_back(arc);
        part.arcs.push_back(i);
    }
    return parts;
}

RotaAnswer solve_part(const RotaProblem& problem) {
    if (problem.arcs.empty()) {
        return {.chosen = {}, .gain = {}, .most_reviews = 0, .points_bound = 0};
    }
    const RotaLevels levels(problem);
    const auto pairs = solve_rota_pairs(problem, levels);
    return is_symmetric(problem) ? by_pairs(problem, levels, pairs) : by_prices(problem, levels, pairs);
}

void add(RotaAnswer& whole, const RotaAnswer& part, const std::vector<std::size_t>& arcs) {
    for (const auto i : part.chosen) {
        whole.chosen.push_back(arcs[i]);
    }
    whole.gain.reviews += part.gain.reviews;
    whole.gain.led += part.gain.led;
    whole.gain.kept += part.gain.kept;
    whole.gain.points += part.gain.points;
    whole.most_reviews += part.most_reviews;
    whole.points_bound = whole.points_bound && part.points_bound
                             ? std::optional(*whole.points_bound + *part.points_bound)
                             : std::nullopt;
}

}  // namespace

RotaAnswer solve_rota(const RotaProblem& problem) {
    RotaAnswer whole{.chosen = {}, .gain = {}, .most_reviews = 0, .points_bound = 0};
    for (const auto& [least, part] : parts_of(problem)) {
        add(whole, solve_part(part.problem), part.arcs);
    }
    std::ranges::sort(whole.chosen);
    return whole;
}

std::optional<RotaGain> gain_of(const RotaProblem& problem, const std::vector<std::size_t>& chosen) {
    std::vector<int> reviews(problem.schools);
    std::vector<int> reviewed(problem.schools);
    std::set<std::pair<std::uint32_t, std::uint32_t>> made;
    std::set<std::uint32_t> led;
    RotaGain gain;
    for (const auto i : chosen) {
        const auto& arc = problem.arcs[i];
        const bool fits = ++reviews[arc.reviewer] <= problem.each && ++reviewed[arc.host] <= problem.each;
        if (!fits || made.contains({arc.host, arc.reviewer}) || !made.insert(ends_of(arc)).second) {
            return std::nullopt;
        }
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
