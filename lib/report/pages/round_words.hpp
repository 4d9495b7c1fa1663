#pragma once

#include <string>
#include <vector>

#include "model/explanation.hpp"
#include "model/pairing.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// The parts of a score: by name for machines, "Need in achievement 240, Distance -4" for people.
Cell parts_cell(const std::vector<ScorePart>& parts);

/// What would have to give: the option to be set, or "one school and 2 days a term more at Cedar (990503)".
std::string change_in_words(const Names& names, const Relaxation& relaxation);

}  // namespace llp::report
