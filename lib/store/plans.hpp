#pragma once

#include <optional>
#include <vector>

#include "model/load.hpp"
#include "model/support_plan.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Keeps a plan under its number with all its parts, each under its own number. Parts that the plan lacks stay.
Saved save(Write& write, const SupportPlan& plan);

/// By number; parts by theirs. Each says when it was last written to.
std::vector<SupportPlan> plans(const Snapshot& snapshot);
std::optional<SupportPlan> plan(const Snapshot& snapshot, std::int64_t number);

/// One more than any plan ever had, undone ones included.
std::int64_t next_plan(const Snapshot& snapshot);

/// The commands that wrote to the plan, ascending, those that undid others included.
std::vector<std::int64_t> commands_of_plan(const Snapshot& snapshot, std::int64_t plan);

}  // namespace llp::store
