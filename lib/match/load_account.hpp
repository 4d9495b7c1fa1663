#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "match/options.hpp"
#include "match/roster.hpp"
#include "model/round_accounts.hpp"

namespace llp::match {

/// What each supporter would carry with the round: the schools of its running partnerships and those that the round
/// gives it. Counted are those who carry a school, and those who carry none but could: `allowed` has them for a school.
LoadAccount load_account(const Roster& roster, const std::vector<Option>& allowed, const Round& round);

/// How unevenly the loads are spread, from 0 (all the same) towards 1000 (one has everything):
/// 1000 x sum over i of (2i - n - 1) x_i / (n x sum of x_i), with x_1 <= ... <= x_n, to the nearest whole number.
/// C. Gini, Variabilita e mutabilita (1912), in the form of ordered values of A. Sen, On Economic Inequality (1973),
/// section 2.3. Loads are 0 or more; nullopt where they add up to nothing.
std::optional<PerMille> gini(std::vector<std::int64_t> loads);

}  // namespace llp::match
