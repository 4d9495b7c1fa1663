#pragma once

#include <vector>

#include "match/preparation.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// Who wants what there is too little of. Positions of the roster, ascending.
struct Competition {
    std::vector<std::size_t> schools;
    std::vector<std::size_t> supporters;
};

/// Schools that lack a supporter, or hold one that such a school could have, and all the supporters that they could
/// have: what is reached from the school by giving one more and taking it from whoever has it. The school itself is
/// left out.
Competition competition(const Round& round, const Preparation& prepared, std::size_t supported);

}  // namespace llp::match
