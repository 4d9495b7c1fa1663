#pragma once

#include <vector>

#include "model/pairing.hpp"
#include "report/document.hpp"

namespace llp::report {

/// The parts of a score: by name for machines, "Need in achievement 240, Distance -4" for people.
Cell parts_cell(const std::vector<ScorePart>& parts);

}  // namespace llp::report
