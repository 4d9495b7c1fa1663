#pragma once

#include <string>

#include "app/pair_schools.hpp"

namespace llp::app {

/// Proposes pairs of schools that bring each other what the other needs (a round of kind "partners"). Of the request
/// counts whom it asks for, its limits, weights, rules, locks and forbids, and under which name the round is to be
/// saved; with a schools file the authorities do not.
/// Throws UsageError, UnmetError and InputError as match::propose_partners does, InputError for what the file cannot
/// say, UsageError for a name already used for another result.
PairOutcome pair_partners(const Writing& writing, const PairRequest& request, const std::string& schools_file);

}  // namespace llp::app
