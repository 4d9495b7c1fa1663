#pragma once

#include <string>
#include <vector>

#include "match/assignment.hpp"
#include "match/options.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// Where the scores of a round come from.
enum class Scoring {
    by_weights,  ///< score.hpp: the parts of the weights file.
    as_given     ///< An analyst's own scores: one part, "score".
};

/// Assigns, and tells the result with its reasons: the pairs with their parts, areas, rank, runners-up and refusals;
/// who is left unmatched and why; the parameters and the total. `digest` is left to the caller.
Round decided(const Roster& roster, const Wanted& wanted, const Options& options, Scoring scoring);

/// Each of those in need (in order) with the supporters that it still wants: settings.demand less those that it has,
/// but at least one for each of its locks; and each that is only locked, with its locks. Who wants none is left out.
std::vector<Demand> demands(const Roster& roster, const std::vector<std::size_t>& in_need,
                            const std::vector<std::pair<std::size_t, std::size_t>>& locks);

}  // namespace llp::match
