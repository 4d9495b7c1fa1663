#include "plan/redraft.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/plan_on_paper.hpp"

using namespace llp;
using llp::plan::redraft_difference;
using llp::test::plan_on_paper;
using Kind = PlanChange::Kind;

namespace {

std::vector<std::string> told(const SupportPlan& draft) {
    std::vector<std::string> lines;
    for (const auto& change : redraft_difference(plan_on_paper(), draft)) {
        lines.push_back(change.part + " " + std::to_string(change.number) + " " + token(change.kind) +
                        (change.field.empty() ? "" : " " + change.field));
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a draft of the same words differs in nothing, whatever became of the plan since") {
    auto standing = plan_on_paper();
    standing.actions.front().status = "done";
    standing.actions.front().due = Date::parse("2027-01-01");
    standing.objectives.front().rag = Rag::red;
    standing.objectives.front().state = "met";
    standing.status = "paused";
    CHECK(redraft_difference(standing, plan_on_paper()).empty());
}

TEST_CASE("a figure that moved is told with its year, and the criterion that holds it is not told again") {
    auto draft = plan_on_paper();
    draft.objectives.front().today = Millionths(-1'500'000);
    draft.objectives.front().period = Period::parse("2025/26");
    draft.objectives.front().target = Millionths(200'000);
    draft.objectives.front().criterion = "Reading progress: from -1.5 in 2025/26 to at least 0.2";
    CHECK(told(draft) == Lines{"objective 1 changed today", "objective 1 changed target"});
    const auto first = redraft_difference(plan_on_paper(), draft).front();
    CHECK(first.before == "-2.1 in 2024/25");
    CHECK(first.after == "-1.5 in 2025/26");
}

TEST_CASE("a criterion that was edited is told where no figure moved") {
    auto draft = plan_on_paper();
    draft.objectives.back().criterion = "Every plan names barrier and effect";
    CHECK(told(draft) == Lines{"objective 2 changed criterion"});
}

TEST_CASE("a priority is the same by its area, at whatever place it stands") {
    auto draft = plan_on_paper();
    std::swap(draft.priorities.at(0).area, draft.priorities.at(1).area);
    std::swap(draft.priorities.at(0).text, draft.priorities.at(1).text);
    std::swap(draft.objectives.at(0).priority, draft.objectives.at(1).priority);
    draft.actions.at(1).priority = 2;
    CHECK(told(draft).empty());
}

TEST_CASE("priorities, objectives and actions that one of the two lacks are added or gone") {
    auto draft = plan_on_paper();
    draft.priorities.at(1).area = "early-years";
    draft.actions.at(1).text = "Find three gaps";
    CHECK(told(draft) == Lines{"priority 2 gone inclusion", "priority 0 added early-years", "objective 2 gone",
                               "objective 0 added", "action 2 gone", "action 0 added"});
}

TEST_CASE("first contact is the same action in other words") {
    auto draft = plan_on_paper();
    draft.actions.front().text = "First call";
    CHECK(told(draft) == Lines{"action 1 changed text"});
}
