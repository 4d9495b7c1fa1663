#pragma once

#include <optional>
#include <vector>

#include "model/load.hpp"
#include "model/support_plan.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Keeps a plan under its number with its priorities, objectives and actions.
Saved save(Write& write, const SupportPlan& plan);

/// By number.
std::vector<SupportPlan> plans(const Snapshot& snapshot);
std::optional<SupportPlan> plan(const Snapshot& snapshot, std::int64_t number);

/// One more than any plan ever had, undone ones included.
std::int64_t next_plan(const Snapshot& snapshot);

}  // namespace llp::store
