#include "model/support_plan.hpp"

#include <algorithm>

namespace llp {

bool is_overdue(const SupportPlan& plan, const Action& action, Date day) {
    return plan.is_running() && action.is_open() && action.due < day;
}

std::int64_t count_overdue(const SupportPlan& plan, Date day) {
    return std::ranges::count_if(plan.actions, [&](const Action& action) { return is_overdue(plan, action, day); });
}

bool tells_of_peers(const SupportPlan& plan, int priority) {
    return find_part(plan.priorities, priority) != nullptr &&
           std::ranges::any_of(plan.priorities, &Priority::found_by_peers);
}

std::optional<Date> next_review(const SupportPlan& plan) {
    const bool was_the_last = !plan.reviews.empty() && !plan.reviews.back().next_review;
    return plan.has_ended() || was_the_last ? std::nullopt : std::optional(plan.review_due);
}

std::optional<Rag> worst_rag(const SupportPlan& plan) {
    std::optional<Rag> worst;
    for (const auto& objective : plan.objectives) {
        // An optional without a value is less than any that has one.
        worst = std::max(worst, objective.rag);
    }
    return worst;
}

}  // namespace llp
