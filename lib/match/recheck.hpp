#pragma once

#include <string>
#include <vector>

#include "match/problem.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// Why pairs of a proposed round can no longer be made on the day of the problem, one sentence each, by pair and then
/// by supporter; empty when all hold. Asked again, unless the round was made without them: not-open, conflict,
/// not-willing, no-capacity; in-category, as a supporter may have been inspected since; cooling-off and reciprocal, as
/// other partnerships may have ended or begun since. And whether both are still members, and whether they have become
/// partners; whether each supporter has room for all of its pairs, and each supported is to have so many, beside the
/// partnerships that run. A round on schools that the problem lacks is asked for room and for what has been between the
/// two. Of who was withdrawn the partnerships count until they are ended. What the evidence says of needs and strengths
/// is for the named person to weigh, and is not asked again.
std::vector<std::string> no_longer_holds(const Round& round, const Problem& problem, Settings settings);

/// `settings` with what the round's own parameters say: those that it was proposed under, but for the pairs to be kept,
/// which stand in another round. Throws Error where they cannot be read.
Settings as_proposed(Settings settings, const Round& round);

}  // namespace llp::match
