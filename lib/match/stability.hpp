#pragma once

#include <optional>
#include <vector>

#include "match/problem.hpp"
#include "match/scores.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// As `propose`, with settings that keep an earlier round; beside it the frontier of stability
/// (solvers/keep_frontier.hpp): what fewer changes cost in points, among the plans that serve as many and are as fair.
/// Every trade-off is the plan that is proposed at its rate.
///
/// With `most` the rate is not that of the settings but the least at which the plan has no more changes than that: the
/// plan of the frontier with the most points among those with so few changes. Others that lie beneath the frontier may
/// have more points, but none more than its bound. Throws UnmetError where no plan that serves as many has so few
/// changes.
Round propose_keeping(const Problem& problem, Settings settings, const std::optional<int>& most);

/// The same with an analyst's own scores.
Round propose_keeping_from_scores(const std::vector<ScoreRow>& rows, const Problem& problem, Settings settings,
                                  const std::optional<int>& most);

}  // namespace llp::match
