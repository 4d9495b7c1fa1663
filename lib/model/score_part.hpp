#pragma once

#include <string>

#include "core/quantity.hpp"

namespace llp {

/// One addend of a score; the parts of a score add up to it exactly.
struct ScorePart {
    std::string name;  ///< "need:achievement", "context", "distance", "declared", ...
    Points points;
};

}  // namespace llp
