#pragma once

#include <map>
#include <string>

#include "app/succession.hpp"
#include "core/urn.hpp"
#include "store/session.hpp"

namespace llp::app {

/// The approved cluster in which each school stands on the day: "autumn-2026 3". A cluster of which a newer round holds
/// a member was replaced as a whole.
std::map<Urn, std::string> approved_clusters(const store::Snapshot& snapshot, Date day, const Succession& succession);

}  // namespace llp::app
