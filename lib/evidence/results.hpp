#pragma once

#include <vector>

#include "core/date.hpp"
#include "evidence/area_line.hpp"
#include "evidence/figures.hpp"
#include "evidence/weights.hpp"
#include "model/school.hpp"

namespace llp::evidence {

/// A line and the school that it is about.
struct SchoolLine {
    Urn urn;
    AreaLine line;
};

/// Results and absence of the schools: of each measure with an area the newest figure (as `newest_figures`) against
/// those of similar schools, or of the phase, in the same period (`ComparedSchools::with`); the line says which. No
/// line without a phase, or where `Comparison::residual` gives nothing. Dated by the last day of the period. By URN.
std::vector<SchoolLine> read_results(const std::vector<School>& schools, const std::vector<Figure>& standing,
                                     const Weights& weights, Date as_of);

}  // namespace llp::evidence
