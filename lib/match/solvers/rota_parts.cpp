#include "match/solvers/rota_parts.hpp"

#include <algorithm>

namespace llp::match {

namespace {

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

void add_school(const RotaProblem& problem, std::uint32_t school, RotaPart& part) {
    part.problem.each = problem.each;
    ++part.problem.schools;
    part.schools.push_back(school);
    if (!problem.leads.empty()) {
        part.problem.leads.push_back(problem.leads[school]);
    }
}

std::uint32_t place_in(const RotaPart& part, std::uint32_t school) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(part.schools, school) - part.schools.begin());
}

}  // namespace

std::map<std::uint32_t, RotaPart> rota_parts(const RotaProblem& problem) {
    const auto joined = joined_schools(problem);
    std::map<std::uint32_t, RotaPart> parts;
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

}  // namespace llp::match
