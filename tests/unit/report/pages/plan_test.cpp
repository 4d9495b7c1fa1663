#include "report/pages/plan.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/pages/plans.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"
#include "support/plan_facts.hpp"

using namespace llp;

namespace {

std::string as_json(report::Document document) {
    return report::write_json(report::disclose(std::move(document), report::Audience::general_public), {});
}

std::string as_text(report::Document document) {
    return report::write_table(report::disclose(std::move(document), report::Audience::general_public), {.width = 120});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE("an action is overdue the day after it was due, not on the day") {
    const auto json = as_json(report::plan(test::a_plan()));
    CHECK(holds(json, "\"due\": \"2026-11-22\",\n      \"overdue\": true"));
    CHECK(holds(json, "\"due\": \"2026-11-23\",\n      \"overdue\": false"));
    auto done = test::a_plan();
    done.plan.actions.front().status = "done";
    CHECK_FALSE(holds(as_json(report::plan(done)), "\"overdue\": true"));
}

TEST_CASE("an objective has today's figure, its year, the target and the schools compared with") {
    CHECK(holds(as_json(report::plan(test::a_plan())), R"json(      "measure": "ks2-reading-progress",
      "today": -2.1,
      "period": "2018/19",
      "target": 0.1,
      "comparison_schools": 280,)json"));
}

TEST_CASE("without enough comparison schools no target is set, and the page says so") {
    auto facts = test::a_plan();
    facts.plan.objectives.front().target = {};
    facts.plan.objectives.front().comparison_schools = 9;
    CHECK(holds(as_json(report::plan(facts)), "\"target\": null"));
    CHECK(holds(as_text(report::plan(facts)), "with fewer than 10 of them none is"));
}

TEST_CASE("the list counts the actions of each plan and those overdue") {
    const auto facts = test::a_plan();
    const auto json = as_json(report::plans({.as_of = facts.as_of, .plans = {facts.plan}, .names = facts.names}));
    CHECK(holds(json, "\"schema\": \"llp.plans/1\""));
    CHECK(holds(json, "\"actions\": 2,\n      \"overdue\": 1"));
    CHECK(holds(as_text(report::plans({.as_of = facts.as_of})), "There is no plan: make some with"));
}

TEST_CASE("a draft tells the new plans from those left alone") {
    const auto facts = test::a_plan();
    const auto json = as_json(report::draft({.as_of = facts.as_of, .standing = {facts.plan}, .names = facts.names}));
    CHECK(holds(json, "\"drafted\": [],\n  \"standing\": [\n    {\n      \"plan\": 3"));
}

}  // namespace
