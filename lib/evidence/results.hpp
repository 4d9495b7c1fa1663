#pragma once

#include <vector>

#include "core/date.hpp"
#include "evidence/figures.hpp"
#include "evidence/shared_weight.hpp"
#include "evidence/weights.hpp"
#include "model/school.hpp"

namespace llp::evidence {

/// Results, absence and exclusions of the schools: of each measure with an area the newest figure, with those before it
/// where the cohort is small (`figures_to_read`), against those of similar schools or of the phase
/// (`ComparedSchools::with`; the line says which), each in its own period. The level of several years is the mean of
/// theirs, by their weights; a year for which `Comparison::residual` gives nothing is left out. No line without a
/// phase, or where no year is left. Dated by the last day of the newest period; the lines of one witness share its
/// weight (`share_weights`). By URN.
std::vector<SchoolLine> read_results(const std::vector<School>& schools, const std::vector<Figure>& standing,
                                     const Weights& weights, Date as_of);

}  // namespace llp::evidence
