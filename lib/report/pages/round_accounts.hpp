#pragma once

#include "report/pages/round.hpp"

namespace llp::report {

/// Parts of the page of a round.

/// For whom it does how much; where the round has no accounts, that it has none.
Section equity(const RoundFacts& facts);
/// On whose shoulders. The round has accounts.
Section load(const RoundFacts& facts);

}  // namespace llp::report
