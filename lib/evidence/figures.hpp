#pragma once

#include <span>
#include <vector>

#include "core/date.hpp"
#include "core/quantity.hpp"
#include "core/urn.hpp"
#include "evidence/published_measure.hpp"
#include "model/result.hpp"

namespace llp::evidence {

/// The figure that stands for a school, measure and period.
struct Figure {
    Urn urn;
    const PublishedMeasure* measure = nullptr;
    Period period;
    Millionths value;
    const ResultRow* row = nullptr;  ///< Where it stood.
};

/// Of each school, measure and period the figure of the most final release; where that release has no number there is
/// none. Of two sources of one release one that has a number counts, then the first by name. Measures that
/// data/defaults/measures.csv lacks are left out. By URN, then measure, newest period first; points into `rows`.
std::vector<Figure> standing_figures(std::span<const ResultRow> rows);

/// Of each school and measure the newest of `standing`, in its order.
std::vector<Figure> newest_figures(const std::vector<Figure>& standing);

}  // namespace llp::evidence
