#pragma once

#include <vector>

#include "match/partner_choice.hpp"
#include "match/roster.hpp"
#include "model/partners.hpp"

namespace llp::match {

/// All that a round says of couples that are made, by seats, the locked ones among them; but for the proof.
Partnering partners_told(const Roster& roster, const PartnerChoice& choice, const std::vector<Couple>& made);

}  // namespace llp::match
