#pragma once

#include <string>
#include <vector>

#include "match/problem.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// Why partners of a proposed round can no longer be made on the day of the problem, one sentence a pair. Each is asked
/// as a supporter of the other what a round of support is asked (recheck.hpp), but for how many supporters a school is
/// to have; and neither may have become somebody else's partner.
std::vector<std::string> partners_no_longer_hold(const Round& round, const Problem& problem, const Settings& settings);

}  // namespace llp::match
