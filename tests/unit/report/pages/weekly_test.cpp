#include "report/pages/weekly.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
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
                "Since the end of 16 November 2026: 4 new inspection grades, 3 changes to schools, 2 partnerships\n"
                "begun, 1 proposal waiting for approval."));
    CHECK(holds(text, "! 2 urgent schools have no running partnership: see 'Urgent schools without a partnership'."));
    CHECK(holds(text, "! 2 actions are overdue: see 'Actions overdue'."));
}

TEST_CASE("the framework stands beside each grade") {
    const auto text = as_text(test::a_busy_week());
    CHECK(holds(text, "Needs attention"));
    CHECK(holds(text, "report card"));
    CHECK(holds(text, "four-point"));
    CHECK(holds(text, "They are never put side by side as equal."));
}

TEST_CASE("days late and days left are counted from the day of the page") {
    const auto json = report::write_json(page(test::a_busy_week()), {});
    CHECK(holds(json, "\"due\": \"2026-11-16\",\n      \"days_late\": 7"));
    CHECK(holds(json, "\"due\": \"2026-11-27\",\n      \"days_left\": 4"));
}

TEST_CASE("capacity left is what is offered less what is used") {
    CHECK(holds(report::write_json(page(test::a_busy_week()), {}),
                "\"offered_days\": 24,\n      \"used_days\": 5,\n      \"left_days\": 19"));
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
          "No action is overdue.", "No action is due.", "No school has said how many days it can give.",
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

}  // namespace
