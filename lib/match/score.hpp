#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "match/candidate.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// The parts of a candidate's score, whole points, in this order; a part of 0 points is left out:
///   need:AREA    for each area met (areas_met): need points x need level x strength x priority of the area, and times
///                `urgent` where the need is urgent; a declared offer counts as a strength of `offer_level`
///   evidence-not-shown  the same of the areas in which the level of either would tell what peers found, in one
///   declared     a willing offer in one of these areas
///   topic        the offer is of the very topic in which the need is declared
///   context      similarity of roll, free school meals, first language, SEN and rurality, over those known of both
///   distance     per_km off for each whole kilometre; nothing where a place is not known
///   continuity   the two had a partnership that is over
///   keep         a pair of the round that is to be kept, where that is a part of the score
///   load         off for each school that the supporter supports already
/// Each part is rounded by itself, halves away from zero, so that the parts add up to the score exactly.
std::vector<ScorePart> score_parts(const Candidate& candidate, const Weights& weights);

/// The part into which that goes which would tell what peers found.
inline constexpr std::string_view not_shown_part = "evidence-not-shown";

/// The sum of the parts.
Points score(const Candidate& candidate, const Weights& weights);

/// The ids of the areas met, the greatest part of the score first, then in the order of areas().
std::vector<std::string> areas_by_part(const Candidate& candidate, const Weights& weights);

}  // namespace llp::match
