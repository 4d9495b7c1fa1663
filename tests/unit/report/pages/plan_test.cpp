#include "report/pages/plan.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/pages/plan_words.hpp"
#include "report/pages/plans.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"
#include "support/plan_facts.hpp"

using namespace llp;

namespace {

using report::Audience;

std::string as_json(report::Document document, Audience audience = Audience::general_public) {
    return report::write_json(report::disclose(std::move(document), audience), {});
}

std::string as_text(report::Document document, Audience audience = Audience::general_public) {
    return report::write_table(report::disclose(std::move(document), audience), {.width = 120});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE("an owner that is a role is shown to all, one that may be a name is kept from the public") {
    for (const auto* const role :
         {"headteacher", "SENCO of the supported school", "KS2 lead", "heads of both schools", ""}) {
        CHECK_FALSE(report::may_name_somebody(role));
    }
    for (const auto* const name :
         {"Jo Marsh", "headteacher (Jo)", "JO MARSH", "Headteacher", "the O'Haras", "Élodie"}) {
        CHECK(report::may_name_somebody(name));
    }
    CHECK(report::owner_cell("headteacher", false).cell_class() == report::CellClass::open);
    CHECK(report::owner_cell("Jo Marsh", false).cell_class() == report::CellClass::personal);
    CHECK(report::owner_cell("headteacher", true).cell_class() == report::CellClass::one_school);
    CHECK(report::owner_cell("Jo Marsh", true).tells_of_people());
    CHECK_FALSE(report::owner_cell("headteacher", true).tells_of_people());
}

report::PlanFacts reviewed_plan() {
    auto facts = test::a_plan();
    facts.plan.objectives.front().rag = Rag::amber;
    facts.plan.reviews = {{.number = 1,
                           .date = facts.as_of,
                           .reviewer = "Jo Marsh, broker",
                           .overall = "progressing well",
                           .next_steps = "Ask Mrs Fell",
                           .next_review = {},
                           .objectives = {{.objective = 1, .rag = Rag::amber, .text = "Mr Orme is away"}}}};
    facts.plan.concerns = {
        {.number = 1, .raised = facts.as_of, .by = "Jo Marsh", .summary = "Mr Orme", .detail = "is away"}};
    facts.plan.notes = {{.number = 1, .day = facts.as_of, .by = "Jo Marsh", .text = "Rang Mrs Fell"}};
    facts.plan.reason = "Mrs Fell asked";
    return facts;
}

}  // namespace

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
    facts.full = true;
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

TEST_CASE("a rating is a word with its meaning, and one that is missing is said to be") {
    CHECK(holds(as_text(report::plan(reviewed_plan())), "Amber: at risk, but recoverable with timely action"));
    CHECK(holds(as_text(report::plan(test::a_plan())), "not rated"));
    CHECK(report::ratings_in_words(reviewed_plan().plan) == "1 amber");
    CHECK(report::ratings_in_words(test::a_plan().plan) == "not rated");
}

TEST_CASE("names and free words about the work are hidden from the public, and shown to the school") {
    for (const auto* const words : {"Jo Marsh", "Mrs Fell", "Mr Orme"}) {
        CAPTURE(words);
        CHECK_FALSE(holds(as_text(report::plan(reviewed_plan())), words));
        CHECK_FALSE(holds(as_json(report::plan(reviewed_plan())), words));
        CHECK(holds(as_text(report::plan(reviewed_plan()), Audience::school), words));
        CHECK(holds(as_json(report::plan(reviewed_plan()), Audience::board), words));
    }
}

TEST_CASE("people read how an action begins, and all of it where they ask for it") {
    auto facts = test::a_plan();
    facts.plan.actions.front().text = "First contact: agree who leads";
    CHECK_FALSE(holds(as_text(report::plan(facts)), "agree who leads"));
    CHECK(holds(as_json(report::plan(facts)), "agree who leads"));
    facts.full = true;
    CHECK(holds(as_text(report::plan(facts)), "agree who leads"));
    CHECK(holds(as_text(report::plan(facts)), "note of the call"));
}

TEST_CASE("the page has what is overdue, due within 14 days, or next of its priority; in full there is everything") {
    auto facts = test::a_plan();
    facts.plan.actions.front().due = facts.as_of + 14;
    facts.plan.actions.push_back(facts.plan.actions.front());
    facts.plan.actions.back() = {.number = 3,
                                 .priority = 0,
                                 .text = "Later still",
                                 .owner_role = "broker",
                                 .due = facts.as_of + 15,
                                 .evidence = ""};
    facts.plan.actions.at(1).due = facts.as_of + 200;
    const auto page = as_text(report::plan(facts));
    CHECK(holds(page, "First contact"));
    CHECK(holds(page, "Visit to see reading taught"));
    CHECK_FALSE(holds(page, "Later still"));
    facts.full = true;
    CHECK(holds(as_text(report::plan(facts)), "Later still"));
}

TEST_CASE("figures before and after stand beside the median, with the sentence that they show no cause") {
    auto facts = reviewed_plan();
    CHECK_FALSE(holds(as_text(report::plan(facts)), "Before and after"));
    facts.figures = {{.objective = 1,
                      .measure = "ks2-reading-progress",
                      .then = {.period = Period::parse("2024/25"),
                               .figure = Millionths(-2'100'000),
                               .median = Millionths(100'000),
                               .schools = 280},
                      .now = {}}};
    facts.full = true;
    const auto text = as_text(report::plan(facts));
    CHECK(holds(text, "They do not show that the plan was the cause"));
    CHECK(holds(text, "no newer"));
}

TEST_CASE(
    "the short page says each figure beside its target, and a newer one with the sentence that it shows no cause") {
    auto facts = reviewed_plan();
    auto& objective = facts.plan.objectives.front();
    objective.measure = "absence-overall-percent";
    objective.today = Millionths(7'500'000);
    objective.target = Millionths(5'600'000);
    const auto text = as_text(report::plan(facts));
    CHECK(holds(text, "7.5% -> 5.6%"));
    CHECK_FALSE(holds(text, "the cause"));
    const report::FigureInYear then{
        .period = Period::parse("2024/25"), .figure = Millionths(7'500'000), .median = {}, .schools = 0};
    auto now = then;
    now.period = Period::parse("2025/26");
    now.figure = Millionths(6'000'000);
    facts.figures = {{.objective = objective.number, .measure = objective.measure, .then = then, .now = now}};
    CHECK(holds(as_json(report::plan(facts)), "2025/26"));
    CHECK(holds(as_text(report::plan(facts)), "(2025/26)"));
    CHECK(holds(as_text(report::plan(facts)), "does not show that the plan was the cause"));
    objective.target.reset();
    CHECK(holds(as_text(report::plan(facts)), "7.5% -> no"));
}

TEST_CASE("a plan that is over says how many of its criteria are not met") {
    auto facts = test::a_plan();
    facts.plan.status = "closed";
    CHECK(holds(as_text(report::plan(facts)), "The plan is closed with 1 of 1 success criteria not met."));
    facts.plan.objectives.front().state = "met";
    CHECK_FALSE(holds(as_text(report::plan(facts)), "not met."));
}

TEST_CASE("a school's own plan names no supporter") {
    auto facts = test::a_plan();
    facts.plan.supporter = facts.plan.supported;
    facts.plan.partnership = 0;
    CHECK(holds(as_text(report::plan(facts)), "Improvement plan 3"));
    CHECK_FALSE(holds(as_text(report::plan(facts)), "Supporter"));
    CHECK(holds(as_json(report::plan(facts)), "\"partnership\": null"));
    CHECK(holds(as_text(report::plans({.as_of = facts.as_of, .plans = {facts.plan}, .names = facts.names})),
                "its own plan"));
}

TEST_CASE("reviews are numbered in words, later ones in figures") {
    CHECK(report::review_title(1) == "First review");
    CHECK(report::review_title(12) == "Twelfth review");
    CHECK(report::review_title(13) == "Review 13");
}
