#pragma once

#include <optional>
#include <vector>

#include "model/load.hpp"
#include "model/pairing.hpp"
#include "model/phase.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Keeps a proposal of any kind under its name, dated by the write. Where the same stands already nothing is written,
/// and the round becomes the one that stands. Throws UsageError for a name under which another result is kept.
Saved save_round(store::Write& write, Round& round);

/// "925,813": a round's authorities and phase, among its parameters.
void note_pool(Round& round, const std::vector<int>& authorities, std::optional<Phase> phase);

}  // namespace llp::app
