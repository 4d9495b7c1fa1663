#include "model/support_plan.hpp"

#include <doctest/doctest.h>

#include "model/plan_words.hpp"
#include "support/plan_on_paper.hpp"

using namespace llp;
using llp::test::plan_on_paper;

TEST_CASE("an action is overdue the day after it was due, while it is open and its plan is running") {
    auto plan = plan_on_paper();
    const auto due = plan.actions.front().due;
    CHECK(count_overdue(plan, due) == 0);
    CHECK(count_overdue(plan, due + 1) == 1);
    for (const auto* const status : {"done", "dropped"}) {
        plan.actions.front().status = status;
        CHECK(count_overdue(plan, due + 1) == 0);
    }
    plan.actions.front().status = "in progress";
    plan.status = "paused";
    CHECK(count_overdue(plan, due + 1) == 0);
    plan.status = "in progress";
    plan.partnership_ended = due;
    CHECK(count_overdue(plan, due + 1) == 0);
}

TEST_CASE("the worst rating of a plan is red before amber before green, and none where nothing is rated") {
    auto plan = plan_on_paper();
    CHECK_FALSE(worst_rag(plan));
    plan.objectives.at(0).rag = Rag::green;
    CHECK(worst_rag(plan) == Rag::green);
    plan.objectives.at(1).rag = Rag::red;
    CHECK(worst_rag(plan) == Rag::red);
    plan.objectives.at(1).rag = Rag::amber;
    CHECK(worst_rag(plan) == Rag::amber);
}

TEST_CASE("a plan with itself as supporter is the school's own") {
    auto plan = plan_on_paper();
    CHECK_FALSE(plan.is_own());
    plan.supporter = plan.supported;
    CHECK(plan.is_own());
}

TEST_CASE("a word of plans is read with blanks, hyphens or underscores, in either case, with commas or without") {
    for (const auto* const typed : {"partially met", "Partially-Met", "partially_met", " partially met "}) {
        CHECK(read_plan_word(criterion_states(), typed) == "partially met");
    }
    CHECK(read_plan_word(overall_lines(), "improved-complete") == "improved, complete");
    CHECK_FALSE(read_plan_word(criterion_states(), "nearly met"));
    CHECK_FALSE(read_plan_word(action_statuses(), ""));
}

TEST_CASE("a rating is one of three colours, each with its written meaning") {
    CHECK(read_rag("Amber") == Rag::amber);
    CHECK(read_rag(" red") == Rag::red);
    CHECK_FALSE(read_rag("blue"));
    CHECK_FALSE(read_rag(""));
    CHECK(meaning(Rag::green) == "on track and likely to achieve");
}
