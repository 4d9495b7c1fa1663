#pragma once

#include "report/pages/plan.hpp"

namespace llp::test {

/// A plan of one priority with an objective and two actions, the first of them overdue.
inline report::PlanFacts a_plan() {
    const auto day = Date::parse("2026-11-23");
    SupportPlan plan{.number = 3,
                     .partnership = 7,
                     .supported = Urn::of(990012),
                     .supporter = Urn::of(990044),
                     .drafted = day - 14,
                     .review_due = Date::parse("2027-03-26")};
    plan.priorities = {{.number = 1, .area = "achievement", .text = "Raise progress in reading"}};
    plan.objectives = {{.number = 1,
                        .priority = 1,
                        .text = "Progress in reading reaches that of comparable schools",
                        .criterion = "Reading progress of 0.10 or more",
                        .measure = "ks2-reading-progress",
                        .today = Millionths(-2'100'000),
                        .period = Period::parse("2018/19"),
                        .target = Millionths(100'000),
                        .comparison_schools = 280}};
    plan.actions = {{.number = 1,
                     .priority = 0,
                     .text = "First contact",
                     .owner_role = "supporting headteacher",
                     .due = day - 1,
                     .evidence = "note of the call"},
                    {.number = 2,
                     .priority = 1,
                     .text = "Visit to see reading taught",
                     .owner_role = "supporting headteacher",
                     .due = day,
                     .evidence = ""}};
    return {.as_of = day,
            .plan = plan,
            .names = {{Urn::of(990012), "Ashby Fen Primary School"}, {Urn::of(990044), "Birch Lane Primary School"}}};
}

}  // namespace llp::test
