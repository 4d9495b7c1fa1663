#pragma once

#include <vector>

#include "model/help_request.hpp"
#include "model/load.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Keeps a request under its number.
Saved save(Write& write, const HelpRequest& request);

/// By number.
std::vector<HelpRequest> help_requests(const Snapshot& snapshot);

/// One more than any request ever had, undone ones included.
std::int64_t next_help_request(const Snapshot& snapshot);

}  // namespace llp::store
