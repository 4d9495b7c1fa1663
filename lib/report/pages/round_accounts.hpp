#pragma once

#include <string>
#include <string_view>

#include "model/round_accounts.hpp"
#include "report/pages/round.hpp"

namespace llp::report {

/// What a row of the account of equity is of: "Pupils on roll"; and which schools: "100 to 209".
std::string equity_breakdown_title(std::string_view by);
std::string equity_band_title(const EquityRow& row);

/// Parts of the page of a round.

/// For whom it does how much; where the round has no accounts, that it has none.
Section equity(const RoundFacts& facts);
/// On whose shoulders. The round has accounts.
Section load(const RoundFacts& facts);

}  // namespace llp::report
