#pragma once

#include <vector>

#include "match/options.hpp"

namespace llp::match {

/// The locks as positions, ascending, each once. Throws UsageError where a lock or a forbid names a party that is not
/// among those to be paired or pairs one with itself, or where a pair is both locked and forbidden; UnmetError where a
/// rule in force refuses a lock.
std::vector<std::pair<std::size_t, std::size_t>> checked_locks(const Roster& roster);

/// The locks that `checked_locks` would not take, each with the first reason.
std::vector<RefusedLock> refused_locks(const Problem& problem, const Settings& settings);

}  // namespace llp::match
