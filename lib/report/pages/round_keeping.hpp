#pragma once

#include <string>

#include "report/pages/round.hpp"

namespace llp::report {

/// Parts of the page of a round that keeps an earlier one.

/// What became of the pairs of the earlier round, and what stability costs. The round keeps one.
Section keeping(const RoundFacts& facts);

/// "12", "37 1/2". The rate has a number of points.
std::string rate_in_words(const KeepRate& rate);

/// "no longer allowed: too far, 43.2 km apart"; for people.
std::string fate_in_words(const KeptPair& pair);

}  // namespace llp::report
