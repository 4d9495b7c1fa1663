#pragma once

#include <span>
#include <vector>

#include "core/date.hpp"
#include "evidence/compared_schools.hpp"
#include "evidence/figures.hpp"
#include "evidence/shared_weight.hpp"
#include "evidence/weights.hpp"
#include "model/school.hpp"

namespace llp::evidence {

/// Results, absence and exclusions of a school: of each measure with an area the newest figure, with those before it
/// where the cohort is small (`figures_to_read`), against those of similar schools or of the phase
/// (`ComparedSchools::with`; the line says which), each in its own period. The level of several years is the mean of
/// theirs, by their weights; a year for which `Comparison::residual` gives nothing is left out. No line without a
/// phase, or where no year is left. Dated by the last day of the newest period; the lines of one witness share its
/// weight (`share_weights`). `own` are the school's among the standing figures that `compared` was made from.
std::vector<SchoolLine> read_results(const School& school, std::span<const Figure> own, const ComparedSchools& compared,
                                     const Weights& weights, Date as_of);

}  // namespace llp::evidence
