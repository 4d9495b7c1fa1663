#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/support_plan.hpp"

namespace llp::app {

/// For what somebody has to see to a plan; nothing of one that does not run.
struct PlanAttention {
    std::int64_t overdue_actions = 0;
    std::optional<Date> review_overdue;  ///< Since when.
    std::vector<int> red;                ///< The objectives that are rated so.

    [[nodiscard]] bool any() const { return overdue_actions > 0 || review_overdue || !red.empty(); }
};

PlanAttention attention_of(const SupportPlan& plan, Date day);

}  // namespace llp::app
