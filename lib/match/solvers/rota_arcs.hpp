#pragma once

#include <utility>

#include "match/solvers/rota.hpp"

/// What the parts of the rota's solver ask of its arcs.
namespace llp::match {

inline std::pair<std::uint32_t, std::uint32_t> ends_of(const RotaArc& arc) {
    return {arc.reviewer, arc.host};
}

inline bool leads(const RotaProblem& problem, std::uint32_t school) {
    return !problem.leads.empty() && problem.leads[school];
}

/// The position of an arc; nullopt where there is none.
std::optional<std::size_t> find_arc(const RotaProblem& problem, std::uint32_t reviewer, std::uint32_t host);

/// By arc, the position of the one back.
std::vector<std::optional<std::size_t>> returns_of(const RotaProblem& problem);

}  // namespace llp::match
