#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/pairing.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The round of this name. Throws NotFoundError, naming a near name.
Round stored_round(const store::Snapshot& snapshot, const std::string& name);

/// The same; throws UsageError for a round of another kind than "support", which `job` ("compare") cannot be done for.
Round stored_support_round(const store::Snapshot& snapshot, const std::string& name, std::string_view job);

/// The same; throws UsageError for a round of another kind than this.
Round stored_round_of_kind(const store::Snapshot& snapshot, const std::string& name, std::string_view kind);

/// Those that the round became, by number, under the schools with which they were made.
std::vector<Partnership> partnerships_of(const store::Snapshot& snapshot, const std::string& round);

}  // namespace llp::app
