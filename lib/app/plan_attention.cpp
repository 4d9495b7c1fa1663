#include "app/plan_attention.hpp"

namespace llp::app {

PlanAttention attention_of(const SupportPlan& plan, Date day) {
    PlanAttention attention;
    if (!plan.is_running()) {
        return attention;
    }
    attention.overdue_actions = count_overdue(plan, day);
    if (const auto due = next_review(plan); due && *due < day) {
        attention.review_overdue = due;
    }
    for (const auto& objective : plan.objectives) {
        if (objective.rag == Rag::red) {
            attention.red.push_back(objective.number);
        }
    }
    return attention;
}

}  // namespace llp::app
