#pragma once

#include <string>
#include <vector>

#include "model/load.hpp"
#include "model/pairing.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The round of this name. Throws NotFoundError, naming a near name.
Round stored_round(const store::Snapshot& snapshot, const std::string& name);

/// Those that the round became, by number, under the schools with which they were made.
std::vector<Partnership> partnerships_of(const store::Snapshot& snapshot, const std::string& round);

/// Keeps a proposal under its name, made on the day of the write. Where the same result stands there already, nothing
/// changes and `round` becomes what stands; throws UsageError where another one does.
Saved save_proposal(store::Write& write, Round& round);

}  // namespace llp::app
