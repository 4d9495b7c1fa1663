#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/date.hpp"
#include "core/urn_set.hpp"
#include "store/session.hpp"

namespace llp::store {

/// By load of a source, in order of day, the schools that it named.
using Confirmations = std::vector<std::pair<Date, UrnSet>>;

/// Of every source.
std::map<std::string, Confirmations> confirmations(const Snapshot& snapshot);

/// A load of a source that lacks nothing of some authorities.
struct CompleteLoad {
    Date dated;
    std::set<int> authorities;
    UrnSet named;  ///< The schools of which the source said something.
};

/// Those of days after `dated`, in order of day. A part of the layout of which such a load says nothing has ended
/// altogether.
std::vector<CompleteLoad> complete_loads_after(const Snapshot& snapshot, const std::string& source, Date dated);

}  // namespace llp::store
