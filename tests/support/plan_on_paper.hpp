#pragma once

#include "model/support_plan.hpp"

namespace llp::test {

/// Plan 1, drafted on Monday 9 November 2026: two priorities with an objective each, two actions, and two reviews of
/// the plan as a whole.
inline SupportPlan plan_on_paper() {
    const auto drafted = Date::parse("2026-11-09");
    SupportPlan plan{.number = 1,
                     .partnership = 7,
                     .supported = Urn::of(990012),
                     .supporter = Urn::of(990044),
                     .drafted = drafted,
                     .review_due = Date::parse("2026-12-11"),
                     .templates = "support 1",
                     .calendar = "Eskershire (invented)",
                     .priorities = {},
                     .objectives = {},
                     .actions = {}};
    plan.priorities = {{.number = 1, .area = "achievement", .text = "Raise achievement"},
                       {.number = 2, .area = "inclusion", .text = "Include everybody"}};
    plan.objectives = {{.number = 1,
                        .priority = 1,
                        .text = "More pupils reach the standard",
                        .criterion = "Reading progress: from -2.1 in 2024/25 to at least 0.1",
                        .measure = "ks2-reading-progress",
                        .today = Millionths(-2'100'000),
                        .period = Period::parse("2024/25"),
                        .target = Millionths(100'000),
                        .comparison_schools = 40},
                       {.number = 2,
                        .priority = 2,
                        .text = "Barriers are known",
                        .criterion = "Every plan names the barrier",
                        .measure = "",
                        .today = {},
                        .period = {},
                        .target = {}}};
    const auto action = [&](int number, int priority, const char* text, const char* due, const char* entry) {
        plan.actions.push_back({.number = number,
                                .priority = priority,
                                .text = text,
                                .owner_role = "broker",
                                .due = Date::parse(due),
                                .evidence = "a note",
                                .entry = entry});
    };
    action(1, 0, "First contact: agree who leads", "2026-11-16", "first-contact");
    action(2, 1, "Find the gaps", "2026-11-25", "");
    action(3, 0, "Review 1 of the plan", "2026-12-11", "review");
    action(4, 0, "Review 2 of the plan", "2027-02-05", "review");
    return plan;
}

}  // namespace llp::test
