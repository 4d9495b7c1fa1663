#pragma once

#include <vector>

#include "match/problem.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// One line of an analyst's own scores.
struct ScoreRow {
    Party supported;
    Party supporter;
    Points score;  ///< Whole; may be negative.
};

/// As `propose`, but the listed pairs are the candidates and theirs are the scores; negative ones are matched too.
/// Supported are those listed as such, less what they have already, supporters likewise; neither has to be in the pool
/// or in the problem at all. Rules that are not switched off refuse where the problem holds both parties; where it does
/// not, only those that decide by who the two are (conflict, cooling-off, reciprocal), and the others are told as not
/// known. A supporter without a capacity line has the room of the settings. The digest covers the rows too.
/// Throws InputError for a pair listed twice, a party listed with itself and scores too great to add up; otherwise as
/// `propose`.
Round propose_from_scores(std::vector<ScoreRow> rows, const Problem& problem, const Settings& settings);

}  // namespace llp::match
