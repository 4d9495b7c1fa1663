#pragma once

#include <string>
#include <vector>

#include "match/problem.hpp"
#include "match/scores.hpp"
#include "match/settings.hpp"

namespace llp::match {

/// SHA-256 over a canonical text of all that can change a round: the day, the settings with every weight, the facts of
/// each party that rules and scores look at, conflicts, partnerships, and an analyst's scores. The order of the lists
/// does not matter.
std::string digest_of_inputs(const Problem& problem, const Settings& settings, const std::vector<ScoreRow>& rows = {});

}  // namespace llp::match
