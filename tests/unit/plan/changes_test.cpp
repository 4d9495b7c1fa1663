#include "plan/changes.hpp"

#include <doctest/doctest.h>

#include "support/plan_on_paper.hpp"

using namespace llp;
using llp::plan::changes;
using llp::test::plan_on_paper;

TEST_CASE("a plan has no changes against itself") {
    CHECK(changes(plan_on_paper(), plan_on_paper()).empty());
}

TEST_CASE("each change says what it is of, and both readings") {
    auto after = plan_on_paper();
    after.status = "paused";
    after.objectives.at(1).rag = Rag::amber;
    after.actions.at(1).due = Date::parse("2026-12-01");
    CHECK(changes(plan_on_paper(), after) ==
          std::vector<PlanChange>{
              {.part = "plan", .number = 0, .field = "status", .before = "in progress", .after = "paused"},
              {.part = "objective", .number = 2, .field = "rag", .before = "", .after = "amber"},
              {.part = "action", .number = 2, .field = "due", .before = "2026-11-25", .after = "2026-12-01"}});
}

TEST_CASE("parts of the one state alone are added or gone") {
    auto after = plan_on_paper();
    after.notes.push_back({.number = 1, .day = after.drafted, .by = "Jo", .text = "A note"});
    const PlanChange note{.kind = PlanChange::Kind::added, .part = "note", .number = 1, .after = "A note"};
    CHECK(changes(plan_on_paper(), after) == std::vector<PlanChange>{note});
    const PlanChange gone{.kind = PlanChange::Kind::gone, .part = "note", .number = 1, .before = "A note"};
    CHECK(changes(after, plan_on_paper()) == std::vector<PlanChange>{gone});
}
