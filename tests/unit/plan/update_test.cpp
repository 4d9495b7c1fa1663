#include "plan/update.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "support/plan_on_paper.hpp"

using namespace llp;
using llp::test::plan_on_paper;

namespace {

const Date today = Date::parse("2026-11-20");

SupportPlan updated(SupportPlan plan, const plan::Update& with) {
    plan::update(plan, with, today, "Jo Marsh, broker");
    return plan;
}

SupportPlan updated(const plan::Update& with) {
    return updated(plan_on_paper(), with);
}

}  // namespace

TEST_CASE("a plan is paused, stopped or closed with a reason, and goes on without one") {
    for (const auto* const status : {"paused", "stopped", "closed"}) {
        CHECK_THROWS_AS(updated({.status = status}), UsageError);
        const auto plan = updated({.status = status, .reason = "the school is inspected"});
        CHECK(plan.status == status);
        CHECK(plan.reason == "the school is inspected");
    }
    const auto again = updated(updated({.status = "paused", .reason = "inspection"}), {.status = "in progress"});
    CHECK(again.status == "in progress");
    CHECK(again.reason.empty());
}

TEST_CASE("an objective gets its rating, the state of its criterion and a target that was agreed") {
    const auto plan =
        updated({.objective = 1, .rag = Rag::amber, .state = "partially met", .target = Millionths(5'000'000)});
    CHECK(plan.objectives.at(0).rag == Rag::amber);
    CHECK(plan.objectives.at(0).state == "partially met");
    CHECK(plan.objectives.at(0).target == Millionths(5'000'000));
    CHECK(plan.objectives.at(1) == plan_on_paper().objectives.at(1));
}

TEST_CASE("the target of a percentage is one of 0 to 100, of another measure any figure") {
    auto plan = plan_on_paper();
    const auto aim = [&](std::int64_t target) {
        plan::update(plan, {.objective = 1, .target = Millionths(target)}, Date::parse("2026-11-20"), "Jo Marsh");
    };
    CHECK_NOTHROW(aim(-2'000'000));
    plan.objectives.at(0).measure = "absence-overall-percent";
    CHECK_NOTHROW(aim(0));
    CHECK_NOTHROW(aim(100'000'000));
    CHECK_THROWS_AS(aim(-1), UsageError);
    CHECK_THROWS_WITH_AS(aim(100'000'001), "100.000001 is no target of objective 1, which is a percentage", UsageError);
}

TEST_CASE("an objective without a published figure gets no target") {
    CHECK_THROWS_AS(updated({.objective = 2, .target = Millionths(5'000'000)}), UsageError);
}

TEST_CASE("an action is changed in what is said, and in nothing else") {
    const auto plan = updated({.action = 2, .action_status = "done", .owner = "assessment lead"});
    auto expected = plan_on_paper();
    expected.actions.at(1).status = "done";
    expected.actions.at(1).owner_role = "assessment lead";
    CHECK(plan == expected);
}

TEST_CASE("a part that the plan does not have is not found") {
    CHECK_THROWS_AS(updated({.objective = 3, .rag = Rag::red}), NotFoundError);
    CHECK_THROWS_AS(updated({.action = 5, .action_status = "done"}), NotFoundError);
    CHECK_THROWS_AS(updated({.action = 2, .priority = 3}), NotFoundError);
}

TEST_CASE("a new action wants a text, an owner and a day, takes the next number, and is added once") {
    CHECK_THROWS_AS(updated({.new_action = true, .due = today, .owner = "headteacher"}), UsageError);
    CHECK_THROWS_AS(updated({.new_action = true, .due = today, .text = "Join the hub"}), UsageError);
    CHECK_THROWS_AS(updated({.new_action = true, .owner = "headteacher", .text = "Join the hub"}), UsageError);
    const plan::Update hub{
        .new_action = true, .due = today, .owner = "headteacher", .priority = 1, .text = "Join the hub"};
    const auto plan = updated(hub);
    REQUIRE(plan.actions.size() == 5);
    CHECK(plan.actions.back().number == 5);
    CHECK(plan.actions.back().priority == 1);
    CHECK(updated(plan, hub) == plan);
}

TEST_CASE("nothing is due before the plan was drafted, on its first day something may be") {
    CHECK_THROWS_AS(updated({.action = 2, .due = Date::parse("2026-11-08")}), UsageError);
    CHECK_THROWS_AS(updated({.review_due = Date::parse("2026-11-08")}), UsageError);
    CHECK(updated({.action = 2, .due = Date::parse("2026-11-09")}).actions.at(1).due == Date::parse("2026-11-09"));
}

TEST_CASE("a note is dated, has its author and what it is about, and the same on one day is one") {
    const plan::Update note{.objective = 1, .note = "Two teachers are away"};
    const auto plan = updated(note);
    CHECK(plan.notes == std::vector<PlanNote>{{.number = 1,
                                               .day = today,
                                               .by = "Jo Marsh, broker",
                                               .objective = 1,
                                               .action = 0,
                                               .text = "Two teachers are away"}});
    CHECK(updated(plan, note) == plan);
    CHECK(updated(plan, {.note = "Two teachers are away"}).notes.size() == 2);
}
