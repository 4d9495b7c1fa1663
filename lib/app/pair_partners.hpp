#pragma once

#include <string>

#include "app/pair_schools.hpp"
#include "model/partners.hpp"

namespace llp::app {

/// Proposes pairs of schools that bring each other what the other needs; nothing is written. Of the request counts whom
/// it asks for, its limits, weights, rules, locks and forbids; with a schools file the authorities do not.
/// Throws UsageError, UnmetError and InputError as match::propose_partners does, InputError for what the file cannot
/// say.
PartnerRound pair_partners(const Reading& reading, const PairRequest& request, const std::string& schools_file);

}  // namespace llp::app
