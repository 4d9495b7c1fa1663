#include "report/pages/weekly.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/writers/csv.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"
#include "support/weekly_facts.hpp"

using namespace llp;

namespace {

report::Disclosed page(const report::WeeklyFacts& facts) {
    return report::disclose(report::weekly(facts), report::Audience::general_public);
}

std::string as_text(const report::WeeklyFacts& facts) {
    return report::write_table(page(facts), {.width = 100});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The same county in a week without any news.
report::WeeklyFacts a_quiet_week() {
    const auto day = Date::parse("2026-11-23");
    return {.authority = "Eskershire", .as_of = day, .since_day = day - 7};
}

TEST_CASE("the page leads with its figures and what needs someone's attention") {
    const auto text = as_text(test::a_busy_week());
    CHECK(text.starts_with("Eskershire: the week to 23 November 2026\n"));
    CHECK(text.find("with a need, of 351 with evidence") < text.find("New inspection outcomes"));
    CHECK(holds(text,
                "Since the end of 16 November 2026: 3 new inspection outcomes, 3 changes to schools, 2 partnerships\n"
                "begun, 0 ended, 1 proposal waiting for approval."));
    const auto act = text.find("! To act on: 2 urgent schools without a partnership, 2 actions overdue");
    CHECK(act < text.find("Since the end of"));
    CHECK(text.find("Urgent schools without") < text.find("New inspection outcomes"));
}

TEST_CASE("visits of which no word came are counted above, the first of them listed, and all are there for machines") {
    auto facts = a_quiet_week();
    const auto visit_on = [](Date day, std::int64_t plan) {
        return report::PlannedVisit{.visit = {.plan = plan,
                                              .visitor = Urn::of(990044),
                                              .earliest = day,
                                              .latest = day,
                                              .day = day,
                                              .status = VisitStatus::agreed},
                                    .supported = Urn::of(990012),
                                    .supporter = Urn::of(990044)};
    };
    for (int i = 0; i < 10; ++i) {
        facts.visits.without_word.push_back(visit_on(facts.as_of - 20 + i, 1101 + i));
    }
    CHECK(holds(as_text(facts), "! To act on: 10 visits of which no word came.\n"));
    CHECK_FALSE(holds(as_text(facts), "--table visits_without_word"));
    facts.visits.without_word.push_back(visit_on(facts.as_of - 1, 1111));
    facts.visits.missed.push_back(visit_on(facts.as_of - 2, 1112));
    CHECK(holds(as_text(facts), "! To act on: 11 visits of which no word came, 1 visit missed.\n"));
    CHECK(holds(as_text(facts), "1110"));
    CHECK_FALSE(holds(as_text(facts), "1111"));
    CHECK(holds(as_text(facts), "and 1 more visit: llp report weekly --since '#0' --table visits_without_word"));
    CHECK(holds(report::write_json(page(facts), {}), "1111"));
}

TEST_CASE("members are not known, and not none, where no membership is loaded") {
    auto facts = a_quiet_week();
    CHECK(holds(report::write_json(page(facts), {}), "\"members\": null"));
    facts.members = 0;
    CHECK(holds(report::write_json(page(facts), {}), "\"members\": 0"));
}

TEST_CASE("the framework stands beside each grade") {
    const auto text = as_text(test::a_busy_week());
    CHECK(holds(text, "Needs attention"));
    CHECK(holds(text, "report card"));
    CHECK(holds(text, "four-point"));
    CHECK(holds(text, "never put side by side as equal."));
}

TEST_CASE("days late and days left are counted from the day of the page") {
    const auto json = report::write_json(page(test::a_busy_week()), {});
    CHECK(holds(json, "\"due\": \"2026-11-16\",\n      \"days_late\": 7"));
    CHECK(holds(json, "\"due\": \"2026-11-27\",\n      \"days_left\": 4"));
}

TEST_CASE("capacity left is what is offered less what is booked and used, in days") {
    CHECK(holds(report::write_json(page(test::a_busy_week()), {}),
                "\"schools\": 2,\n      \"offered_days\": 24,\n      \"booked_days\": 3.5,\n      "
                "\"used_days\": 1.5,\n      \"missed_days\": 0,\n      \"left_days\": 19"));
}

TEST_CASE("a supporter that does not say how many days it offers has none left, and not 0") {
    auto facts = test::a_busy_week();
    facts.capacity.front().line.days.offered = std::nullopt;
    CHECK(holds(report::write_json(page(facts), {}), "\"left_days\": null"));
}

TEST_CASE("the page says how to ask for next week's, and claims nothing about attainment") {
    const auto text = as_text(test::a_busy_week());
    CHECK(holds(text, "Next week: llp report weekly --since '#412'"));
    CHECK(holds(text, "It makes no claim that support raises attainment."));
}

TEST_CASE("a section without anything to say has a sentence and no table") {
    const auto text = as_text(a_quiet_week());
    for (const auto* sentence :
         {"No inspection outcome is new.", "No school that was held before has changed.", "No partnership began.",
          "No action is overdue.", "No action is due.", "Nobody has said how many days they can give.",
          "No problem with the data is known."}) {
        CHECK(holds(text, sentence));
    }
    CHECK_FALSE(holds(text, "!"));
}

TEST_CASE("no person is named on the weekly page") {
    const auto json =
        report::write_json(report::disclose(report::weekly(test::a_busy_week()), report::Audience::school), {});
    CHECK_FALSE(holds(json, "Jo Marsh"));
}

TEST_CASE("old outcomes and first loads are counted and not listed") {
    const auto text = as_text(test::a_busy_week());
    CHECK(holds(text, "12 grades of inspections more than 90 days ago also entered the store and are not listed."));
    CHECK(holds(text, "2 schools entered the store for the first time."));
    auto one = test::a_busy_week();
    one.older_outcomes = 1;
    CHECK(
        holds(as_text(one), "1 grade of inspections more than 90 days ago also entered the store and is not listed."));
}

TEST_CASE("only a proposal that nobody approved is waiting") {
    auto facts = test::a_busy_week();
    facts.proposals.front().status = RoundStatus::approved;
    CHECK(holds(as_text(facts), "0 proposals waiting for approval"));
}

/// The grade of an area under the report card, of the inspection of the first outcome of the busy week.
report::NewOutcome graded(std::string area, std::string grade, std::string previous = "") {
    auto outcome = test::a_busy_week().outcomes.front();
    outcome.judgement.area = std::move(area);
    outcome.judgement.grade = std::move(grade);
    outcome.previous = std::move(previous);
    return outcome;
}

TEST_CASE("an inspection is one line for people and a row a grade for machines") {
    const auto text = as_text(test::a_busy_week());
    const auto first = text.find("Ashby Fen", text.find("New inspection outcomes"));
    CHECK(text.find("Ashby Fen", first + 1) > text.find("Actions overdue"));
    CHECK(holds(report::write_json(page(test::a_busy_week()), {}), "\"outcomes\": ["));
    CHECK_FALSE(holds(report::write_json(page(test::a_busy_week()), {}), "\"inspections\": ["));
}

TEST_CASE("grades are told from the worst on, concerns for the whole school before them") {
    const auto week = [] {
        auto facts = a_quiet_week();
        facts.outcomes = {graded("safeguarding", "not-met"), graded("achievement", "expected-standard"),
                          graded("inclusion", "needs-attention"), graded("category-of-concern", "special-measures"),
                          graded("early-years", "urgent-improvement")};
        return facts;
    }();
    const auto csv = report::write_csv(page(week).only("inspections"), {});
    CHECK(holds(csv,
                "Category of concern: Special measures; Safeguarding not met; Urgent improvement: Early years; "
                "Needs attention: Inclusion; Expected standard: Achievement"));
}

TEST_CASE("up to two areas that need no work are named, more are counted; those to improve are all named") {
    auto facts = a_quiet_week();
    facts.outcomes = {graded("achievement", "expected-standard"), graded("inclusion", "expected-standard"),
                      graded("safeguarding", "met")};
    CHECK(holds(report::write_csv(page(facts).only("inspections"), {}),
                "Expected standard: Achievement, Inclusion; Safeguarding met"));
    facts.outcomes.push_back(graded("early-years", "expected-standard"));
    CHECK(holds(report::write_csv(page(facts).only("inspections"), {}), "Expected standard: 3 areas; "));
    for (auto& outcome : facts.outcomes) {
        outcome.judgement.grade = "needs-attention";
    }
    CHECK(holds(report::write_csv(page(facts).only("inspections"), {}),
                "Needs attention: Achievement, Inclusion, Early years"));
}

TEST_CASE("what a grade was before is told only where it was another") {
    auto facts = a_quiet_week();
    facts.outcomes = {graded("achievement", "expected-standard", "needs-attention"),
                      graded("inclusion", "strong-standard", "strong-standard"), graded("early-years", "exceptional")};
    const auto csv = report::write_csv(page(facts).only("inspections"), {});
    CHECK(holds(csv, ",Needs attention: Achievement"));
}

/// So many plans, each with two actions due on the day of the page or after.
std::vector<report::DueAction> actions_of_plans(int plans) {
    std::vector<report::DueAction> list;
    for (int number = plans; number > 0; --number) {
        auto due = test::a_busy_week().due_soon.front();
        due.plan = number;
        due.action.text = "Read together: in pairs";
        due.action.due = Date::parse("2026-11-24");
        list.push_back(due);
        due.action.due = Date::parse("2026-11-23");
        due.action.text = "Meet: the two heads";
        list.push_back(due);
    }
    return list;
}

TEST_CASE("actions are one line a plan, its first action shown as far as the colon") {
    auto facts = a_quiet_week();
    facts.due_soon = actions_of_plans(2);
    const auto text = as_text(facts);
    CHECK(holds(text, "   1  2026-11-23        2  Meet\n"));
    CHECK(text.find("   1  2026-11-23") < text.find("   2  2026-11-23"));
    CHECK_FALSE(holds(text, "Read together"));
}

TEST_CASE("people see 10 plans and how many more there are; machines and --table have them all") {
    auto facts = a_quiet_week();
    facts.due_soon = actions_of_plans(10);
    CHECK_FALSE(holds(as_text(facts), "more plan"));
    facts.due_soon = actions_of_plans(11);
    CHECK(holds(as_text(facts), "and 1 more plan: llp report weekly"));
    CHECK(holds(as_text(facts), "--table actions_due"));
    CHECK_FALSE(holds(as_text(facts), "  11  2026-11-23"));
    CHECK(holds(report::write_json(page(facts), {}), "\"plan\": 11,"));
    CHECK(holds(report::write_table(page(facts).only("plans_due"), {.width = 100}), "  11  2026-11-23"));
    CHECK(holds(report::write_table(page(facts).only("actions_due"), {.width = 100}), "Read together: in pairs"));
}

TEST_CASE("people see 10 partnerships and 10 supporters, and the command that lists them all") {
    auto facts = test::a_busy_week();
    facts.started.resize(11, facts.started.front());
    facts.capacity.resize(15, facts.capacity.front());
    const auto text = as_text(facts);
    CHECK(holds(text, "and 1 more partnership: llp report weekly --since '#398' --table partnerships_started"));
    CHECK(holds(text, "and 5 more supporters: llp report weekly --since '#398' --table capacity_left"));
}

}  // namespace
