#pragma once

#include <map>

#include "match/solvers/rota.hpp"

namespace llp::match {

/// Schools between which there are reviews, however far round, with nobody else's.
struct RotaPart {
    RotaProblem problem;
    std::vector<std::size_t> arcs;       ///< By arc of the part: its position in the whole.
    std::vector<std::uint32_t> schools;  ///< By school of the part, ascending.
};

/// By their least school.
std::map<std::uint32_t, RotaPart> rota_parts(const RotaProblem& problem);

}  // namespace llp::match
