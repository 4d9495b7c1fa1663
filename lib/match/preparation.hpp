#pragma once

#include <vector>

#include "match/assignment.hpp"
#include "match/options.hpp"
#include "match/roster.hpp"
#include "match/scores.hpp"

namespace llp::match {

/// A problem made ready to be decided: who takes part, who wants how many, and the pairs that are allowed. The problem
/// and the settings must outlive it.
struct Preparation {
    Roster roster;
    Wanted wanted;
    Options options;
};

/// The option of a pair; nullptr where it is none.
const Option* find_option(const Preparation& prepared, const Pair& pair);

/// The pool's schools with a need, by evidence or declared, whatever support they have already: positions, ascending.
std::vector<std::size_t> schools_in_need(const Roster& roster);

/// For `propose`, whose errors it throws.
Preparation prepare(const Problem& problem, const Settings& settings);

/// For `propose_from_scores`, whose errors it throws; puts the rows in the order of pairs.
Preparation prepare_from_scores(std::vector<ScoreRow>& rows, const Problem& problem, const Settings& settings);

}  // namespace llp::match
