#pragma once

#include "app/load_sinks.hpp"
#include "model/load.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Adds to the summary where a role that one person holds at a time, and of which data/defaults/roles.csv names a
/// finding, is held by another than before the load: "new-head". No message names anybody. Call it once the load is
/// announced to the store.
void add_role_findings(store::Write& write, const StoringSink& sink, LoadSummary& summary);

}  // namespace llp::app
