#pragma once

#include <vector>

#include "match/again.hpp"
#include "model/explanation.hpp"

namespace llp::match {

/// Changes under which a school would have one supporter more: the nearest distance, the fewest days of a supporter
/// that has too few, one school more at a supporter, each rule that refused somebody. Each was tried by making the
/// round again with it; of distance, days and room at most a dozen are. `prepared` is of the problem and the settings.
std::vector<Relaxation> relaxations(const Round& round, const Problem& problem, const Settings& settings,
                                    const Preparation& prepared, const Start& start, std::size_t supported);

}  // namespace llp::match
