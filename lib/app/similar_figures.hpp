#pragma once

#include <vector>

#include "evidence/figures.hpp"
#include "report/pages/similar.hpp"

namespace llp::app {

/// The newest figures of the school that say how well it does, beside those of its neighbours of the same period: the
/// first few of data/defaults/measures.csv. `newest` as evidence::newest_figures.
std::vector<report::SimilarFigure> similar_figures(const std::vector<evidence::Figure>& newest,
                                                   const report::SimilarFacts& similar);

}  // namespace llp::app
