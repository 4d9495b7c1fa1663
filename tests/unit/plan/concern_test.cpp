#include "plan/concern.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "support/plan_on_paper.hpp"

using namespace llp;
using llp::test::plan_on_paper;

namespace {

const Date today = Date::parse("2026-11-20");

Concern a_concern(std::string summary = "Staff turnover") {
    return {.raised = today, .by = "Jo Marsh, broker", .summary = std::move(summary), .detail = ""};
}

}  // namespace

TEST_CASE("a concern takes the next number, and the same is raised once") {
    auto plan = plan_on_paper();
    CHECK(plan::raise_concern(plan, a_concern(), today) == 1);
    CHECK(plan::raise_concern(plan, a_concern(), today) == 1);
    CHECK(plan::raise_concern(plan, a_concern("Roof"), today) == 2);
    CHECK(plan.concerns.size() == 2);
}

TEST_CASE("a summary has 200 characters at most, however many bytes they take") {
    auto plan = plan_on_paper();
    std::string longest;
    for (int i = 0; i < 200; ++i) {
        longest += "é";
    }
    CHECK_NOTHROW(plan::raise_concern(plan, a_concern(longest), today));
    CHECK_THROWS_WITH_AS(plan::raise_concern(plan, a_concern(longest + "x"), today),
                         "the summary has 201 characters; 200 at most are allowed", UsageError);
}

TEST_CASE("a concern is raised between the draft and today") {
    auto plan = plan_on_paper();
    auto concern = a_concern();
    concern.raised = plan.drafted;
    CHECK_NOTHROW(plan::raise_concern(plan, concern, today));
    concern.raised = plan.drafted - 1;
    CHECK_THROWS_AS(plan::raise_concern(plan, concern, today), UsageError);
    concern.raised = today + 1;
    CHECK_THROWS_AS(plan::raise_concern(plan, concern, today), UsageError);
}

TEST_CASE("a concern is resolved on a day, and what resolved it may be corrected later") {
    auto plan = plan_on_paper();
    plan::raise_concern(plan, a_concern(), today);
    CHECK_THROWS_AS(plan::resolve_concern(plan, 2, today, "Post filled"), NotFoundError);
    CHECK_THROWS_AS(plan::resolve_concern(plan, 1, today - 1, "Post filled"), UsageError);
    plan::resolve_concern(plan, 1, today + 7, "Post filled");
    CHECK(plan.concerns.front().resolved == today + 7);
    plan::resolve_concern(plan, 1, today + 8, "Post filled by a deputy");
    CHECK(plan.concerns.front().resolved == today + 7);
    CHECK(plan.concerns.front().resolution == "Post filled by a deputy");
}
