#pragma once

#include <optional>

#include "match/problem.hpp"
#include "match/settings.hpp"
#include "model/explanation.hpp"

namespace llp::match {

/// Why the school has the supporters that the round gives it, or none; `why_not` is a supporter that is asked about.
/// Problem and settings are those that the round was made from. Whether a pair could be left out, what another
/// supporter would cost, and what would have to give, is found by making the round again with that one change, so each
/// figure is exact.
///
/// Throws NotFoundError where the problem holds the school or the supporter not.
Explanation explain(const Round& round, const Problem& problem, const Settings& settings, const Party& supported,
                    const std::optional<Party>& why_not);

}  // namespace llp::match
