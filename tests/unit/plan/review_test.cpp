#include "plan/review.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "support/plan_on_paper.hpp"

using namespace llp;
using llp::test::plan_on_paper;

namespace {

PlanReview a_review(const char* date = "2026-12-10", const char* overall = "progressing well") {
    return {.date = Date::parse(date),
            .reviewer = "Jo Marsh, broker",
            .overall = overall,
            .next_steps = "Moderate writing",
            .next_review = {},
            .objectives = {{.objective = 1, .rag = Rag::green, .text = "seen daily"},
                           {.objective = 2, .rag = Rag::red, .text = ""}}};
}

PlanReview one_not_held(const char* date = "2026-12-10") {
    auto review = a_review(date, "review not taken place");
    review.objectives.clear();
    return review;
}

SupportPlan reviewed(SupportPlan plan, PlanReview review) {
    plan::record_review(plan, std::move(review), plan::calendar_for(999),
                        plan::templates_for(plan::Mode::support).review, Date::parse("2027-03-01"));
    return plan;
}

SupportPlan reviewed(PlanReview review) {
    return reviewed(plan_on_paper(), std::move(review));
}

}  // namespace

TEST_CASE("the first review is number 1 and gives each objective its rating") {
    const auto plan = reviewed(a_review());
    REQUIRE(plan.reviews.size() == 1);
    CHECK(plan.reviews.front().number == 1);
    CHECK(plan.objectives.at(0).rag == Rag::green);
    CHECK(plan.objectives.at(1).rag == Rag::red);
}

TEST_CASE("a review closes the first termly review that is open, and moves the next to the day of the next review") {
    auto review = a_review();
    review.next_review = Date::parse("2027-02-10");
    const auto plan = reviewed(std::move(review));
    CHECK(plan.review_due == Date::parse("2027-02-10"));
    CHECK(plan.actions.at(2).status == "done");
    CHECK(plan.actions.at(3).status == "not started");
    CHECK(plan.actions.at(3).due == Date::parse("2027-02-10"));
}

TEST_CASE("where no next day is said, the next review is five school days before the end of the next term") {
    CHECK(reviewed(a_review()).review_due == Date::parse("2027-02-05"));
    CHECK(reviewed(a_review()).reviews.front().next_review == Date::parse("2027-02-05"));
}

TEST_CASE("after 'improved, complete' there is no next review unless a day is said") {
    const auto plan = reviewed(a_review("2026-12-10", "improved, complete"));
    CHECK_FALSE(plan.reviews.front().next_review);
    CHECK(plan.actions.at(3).due == Date::parse("2027-02-05"));
}

TEST_CASE("a review that has not taken place is numbered, closes nothing and moves the day") {
    auto review = one_not_held();
    review.next_review = Date::parse("2027-01-15");
    const auto plan = reviewed(std::move(review));
    CHECK(plan.reviews.front().number == 1);
    CHECK(plan.actions.at(2).status == "not started");
    CHECK(plan.actions.at(2).due == Date::parse("2027-01-15"));
    CHECK_FALSE(plan.objectives.at(0).rag);
    auto rated = one_not_held();
    rated.objectives = {{.objective = 1, .rag = Rag::green, .text = ""}};
    CHECK_THROWS_AS(reviewed(std::move(rated)), UsageError);
}

TEST_CASE("a review that took place rates each objective, and each once") {
    auto fewer = a_review();
    fewer.objectives.pop_back();
    CHECK_THROWS_WITH_AS(reviewed(std::move(fewer)), "a review rates each objective: 2 of plan 1 missing", UsageError);
    auto twice = a_review();
    twice.objectives.push_back({.objective = 1, .rag = Rag::red, .text = ""});
    CHECK_THROWS_AS(reviewed(std::move(twice)), UsageError);
    auto more = a_review();
    more.objectives.push_back({.objective = 3, .rag = Rag::red, .text = ""});
    CHECK_THROWS_AS(reviewed(std::move(more)), NotFoundError);
}

TEST_CASE("a review lies between the draft and today, and not before the last one") {
    CHECK_THROWS_AS(reviewed(a_review("2026-11-08")), UsageError);
    CHECK_NOTHROW(reviewed(a_review("2026-11-09")));
    CHECK_NOTHROW(reviewed(a_review("2027-03-01")));
    CHECK_THROWS_AS(reviewed(a_review("2027-03-02")), UsageError);
    CHECK_THROWS_AS(reviewed(reviewed(a_review()), a_review("2026-12-09")), UsageError);
    auto early = a_review();
    early.next_review = early.date;
    CHECK_THROWS_AS(reviewed(std::move(early)), UsageError);
}

TEST_CASE("a review of the day of the last one corrects it, and closes no further action") {
    const auto plan = reviewed(reviewed(a_review()), a_review("2026-12-10", "not improving as required"));
    REQUIRE(plan.reviews.size() == 1);
    CHECK(plan.reviews.front().overall == "not improving as required");
    CHECK(plan.actions.at(3).status == "not started");
    CHECK(reviewed(plan, a_review("2026-12-10", "not improving as required")) == plan);
}

TEST_CASE("one that is recorded as not held, and then as held on the same day, closes its action") {
    const auto plan = reviewed(reviewed(one_not_held()), a_review());
    CHECK(plan.reviews.size() == 1);
    CHECK(plan.actions.at(2).status == "done");
}

TEST_CASE("the second review is number 2") {
    const auto plan = reviewed(reviewed(a_review()), a_review("2027-02-05"));
    CHECK(plan.reviews.back().number == 2);
    CHECK(plan.actions.at(3).status == "done");
}
