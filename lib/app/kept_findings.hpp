#pragma once

#include <vector>

#include "app/knowledge.hpp"
#include "report/pages/data.hpp"
#include "store/session.hpp"

namespace llp::app {

/// Adds to the facts what was found in their loads since their command: of no school, of schools of the authorities
/// (all where there are none), and of schools that left these by the load.
void list_kept_findings(const store::Snapshot& snapshot, const Knowledge& known, const std::vector<int>& authorities,
                        report::DataFacts& facts);

}  // namespace llp::app
