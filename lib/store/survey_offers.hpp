#pragma once

#include <cstdint>
#include <vector>

#include "model/declaration.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Keeps an offer of the survey, under a key of its own.
Saved save_survey_offer(Write& write, const Declaration& offer);
std::uint64_t survey_offer_key(const Declaration& offer);

/// Adds what the survey says to what was declared, whichever was loaded first. Where an offer of the same area, topic
/// and mode was declared, the later of the two stands; of what the survey does not say (days, first and last day, and
/// with an empty cell the directory) what was declared holds on. Where that was over by then, the two stand side by
/// side.
void add_survey_offers(const Snapshot& snapshot, std::vector<Declaration>& declarations);

}  // namespace llp::store
