#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/pair_schools.hpp"
#include "match/settings.hpp"
#include "model/load.hpp"
#include "model/pairing.hpp"
#include "model/phase.hpp"
#include "store/session.hpp"

namespace llp::app {

/// What `propose` makes of the store: a what-if where the name is empty, otherwise a proposal that is kept under it.
PairOutcome propose_or_save(const Writing& writing, const std::string& name,
                            const std::function<Round(const store::Snapshot&)>& propose);

/// Keeps a proposal of any kind under its name, dated by the write. Where the same stands already nothing is written,
/// and the round becomes the one that stands. Throws UsageError for a name under which another result is kept.
Saved save_round(store::Write& write, Round& round);

/// What an approval must know of weights that it will not have, among the parameters; nothing of the default ones.
void note_own_weights(std::map<std::string, std::string>& parameters, const PairRequest& request,
                      const match::Settings& settings);

/// "925,813": a round's authorities and phase, among its parameters.
void note_pool(Round& round, const std::vector<int>& authorities, std::optional<Phase> phase);

}  // namespace llp::app
