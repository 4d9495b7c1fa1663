#include "report/pages/schedule.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"

using namespace llp;

namespace {

const auto today = Date::parse("2026-11-23");

report::PlannedVisit a_visit(VisitStatus status, std::optional<Date> day = today + 7) {
    Visit visit{.plan = 3,
                .number = 2,
                .visitor = Urn::of(990044),
                .half_days = 1,
                .earliest = Date::parse("2026-11-16"),
                .latest = Date::parse("2026-12-11"),
                .apart = 5,
                .day = day,
                .part = day ? DayPart::afternoon : DayPart::whole};
    visit.status = status;
    return {.visit = visit, .supported = Urn::of(990012), .supporter = Urn::of(990044)};
}

report::ScheduleFacts a_schedule() {
    report::ScheduleFacts facts{
        .as_of = today,
        .plans = "plan 3",
        .number_of_plans = 1,
        .near = kilometres(10),
        .calendars = "Eskershire (invented)",
        .without_visits = {},
        .without_limit = {},
        .schedule = {},
        .visits = {a_visit(VisitStatus::proposed)},
        .unplaced = {},
        .moved = {},
        .refused = {},
        .names = {{Urn::of(990012), "Ashby Fen Primary School"}, {Urn::of(990044), "Birch Lane Primary School"}}};
    facts.schedule.to_place = 7;
    facts.schedule.placed = 7;
    facts.schedule.placed_bound = 7;
    facts.schedule.unevenness = 7;
    facts.schedule.unevenness_bound = 7;
    return facts;
}

std::string as_text(report::Document document, report::Audience audience = report::Audience::general_public) {
    return report::write_table(report::disclose(std::move(document), audience), {.width = 160});
}

std::string as_json(report::Document document) {
    return report::write_json(report::disclose(std::move(document), report::Audience::general_public), {});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string list_of(report::PlannedVisit visit, report::Audience audience = report::Audience::general_public) {
    return as_text(report::visits({.as_of = today, .visits = {std::move(visit)}, .names = {}}), audience);
}

}  // namespace

TEST_CASE("a schedule that reaches its bounds says that none is better") {
    const auto text = as_text(report::schedule(a_schedule()));
    CHECK(holds(text, "7 of 7"));
    CHECK(holds(text, "No schedule can place more. Nor can they be spread more evenly over the weeks."));
    CHECK_FALSE(holds(text, "Visits without a day"));
    CHECK_FALSE(holds(text, "Visits that moved"));
}

TEST_CASE("a schedule that does not reach its bounds says how far it may be from the best") {
    auto facts = a_schedule();
    facts.schedule.placed = 5;
    facts.schedule.placed_bound = 6;
    facts.schedule.unevenness = 11;
    facts.schedule.unevenness_bound = 10;
    const auto text = as_text(report::schedule(facts));
    CHECK(holds(text, "Whether more can be placed is not settled: at most 6 of them can be."));
    CHECK(holds(text, "within 11% of the most even that could be"));
    CHECK_FALSE(holds(text, "No schedule can place more"));
}

TEST_CASE("a visit without a day stands with what its weekdays were refused for, and what would place it") {
    auto facts = a_schedule();
    facts.unplaced = {
        {.planned = a_visit(VisitStatus::unplaced, std::nullopt),
         .refused = {{"past", 1}, {"days-of-term", 12}},
         .would_place = {"one more day of the supporter in term 2 of 2026/27", "a window that ends a week later"}},
        {.planned = a_visit(VisitStatus::unplaced, std::nullopt), .refused = {{"past", 20}}, .would_place = {}}};
    const auto json = as_json(report::schedule(facts));
    CHECK(holds(json, "\"days-of-term\": 12"));
    CHECK(holds(json, "\"a window that ends a week later\""));
    const auto text = report::write_table(report::disclose(report::schedule(facts), report::Audience::general_public),
                                          {.width = 400});
    CHECK(holds(text, "12 days: the supporter's days of the term are given away; 1 day: today or past"));
    CHECK(holds(text, "one more day of the supporter in term 2 of 2026/27; or a window that ends a week later"));
    CHECK(holds(text, "none that was tried"));
}

TEST_CASE("a visit without a day names the visits in its way, the first three of a reason, and the partnership's end") {
    auto facts = a_schedule();
    facts.unplaced = {{.planned = a_visit(VisitStatus::unplaced, std::nullopt),
                       .refused = {{"order", 2}, {"partnership-over", 3}, {"spacing", 1}},
                       .blocked_by = {{.reason = "order", .day = today + 1, .plan = 3, .number = 3},
                                      {.reason = "order", .day = today + 2, .plan = 3, .number = 4},
                                      {.reason = "order", .day = today + 3, .plan = 3, .number = 5},
                                      {.reason = "order", .day = today + 4, .plan = 3, .number = 6},
                                      {.reason = "spacing", .day = today + 8, .plan = 3, .number = 1}},
                       .partnership_over = today + 9,
                       .would_place = {}}};
    const auto text = report::write_table(report::disclose(report::schedule(facts), report::Audience::general_public),
                                          {.width = 500});
    CHECK(holds(text,
                "3 days: the partnership ends on 2026-12-02; 2 days: out of order (plan 3, visit 3 on 2026-11-24; "
                "plan 3, visit 4 on 2026-11-25; plan 3, visit 5 on 2026-11-26; and 1 more); 1 day: too near (plan "
                "3, visit 1 on 2026-12-01)"));
    CHECK(holds(as_json(report::schedule(facts)), "\"order: plan 3, visit 6 on 2026-11-27\""));
}

TEST_CASE("a schedule claims of moves and of weeks what is proved, and no more") {
    auto facts = a_schedule();
    facts.moved = {{.planned = a_visit(VisitStatus::proposed), .from = today + 2}};
    facts.schedule.moved.assign(3, {.visit = facts.moved.front().planned.visit, .from = today + 2});
    facts.schedule.kept = 4;
    facts.schedule.moved_bound = 3;
    CHECK(holds(report::write_table(report::disclose(report::schedule(facts), report::Audience::general_public),
                                    {.width = 400}),
                "No schedule can place more. To place as many, no fewer could move. Nor can they be spread more evenly "
                "over the weeks, while those stay that keep the day they were proposed for."));
    facts.schedule.moved_bound = 2;
    CHECK(holds(as_text(report::schedule(facts)), "Of the 3 that moved at least 2 had to; whether all had to is not"));
    facts.keeps_proposed = false;
    CHECK_FALSE(holds(as_text(report::schedule(facts)), "had to"));
}

TEST_CASE("a visit that is agreed for a day that closed since is listed apart, and says why") {
    auto facts = a_schedule();
    CHECK_FALSE(holds(as_text(report::schedule(facts)), "none any more"));
    facts.refused = {a_visit(VisitStatus::agreed)};
    facts.refused.front().refused = "supporter-closed";
    const auto text = as_text(report::schedule(facts));
    CHECK(holds(text, "! 1 visit is agreed for a day on which it cannot be any more: agree another"));
    CHECK(holds(text, "agreed, supporter closed"));
}

TEST_CASE("a schedule names supporters of whom no days are known, and visits whose day is past") {
    auto facts = a_schedule();
    facts.without_limit = {Urn::of(990044)};
    facts.schedule.without_word = 2;
    facts.without_visits = {"4", "5"};
    const auto text = as_text(report::schedule(facts));
    CHECK(holds(
        text, "of 1 it is not known how many they give, and nothing limits them: Birch Lane Primary School (990044)"));
    CHECK(holds(text, "! Of 2 visits whose days are past nothing was said since"));
    CHECK(holds(text, "! Plans without visits, drafted before there were any: 4, 5."));
}

TEST_CASE("a schedule that is kept does not say that it is only shown") {
    auto facts = a_schedule();
    CHECK(holds(as_text(report::schedule(facts)), "--save keeps the days"));
    facts.saved = true;
    CHECK_FALSE(holds(as_text(report::schedule(facts)), "--save"));
    CHECK(holds(as_json(report::schedule(facts)), "\"saved\": true"));
}

TEST_CASE("a visit that moved stands with both days") {
    auto facts = a_schedule();
    facts.moved = {{.planned = a_visit(VisitStatus::proposed), .from = today + 2}};
    CHECK(holds(as_json(report::schedule(facts)), "\"from\": \"2026-11-25\",\n      \"day\": \"2026-11-30\""));
    CHECK(holds(as_text(report::schedule(facts)), "afternoon of 2026-11-30"));
}

TEST_CASE("a visit waits for a word from the day after its own until it is said what came of it") {
    CHECK_FALSE(holds(list_of(a_visit(VisitStatus::agreed, today)), "day past"));
    CHECK(holds(list_of(a_visit(VisitStatus::agreed, today - 1)), "agreed, day past"));
    CHECK_FALSE(holds(list_of(a_visit(VisitStatus::done, today - 1)), "day past"));
}

TEST_CASE("a visit without a day shows its window, others do not") {
    CHECK(holds(list_of(a_visit(VisitStatus::unplaced, std::nullopt)), "2026-12-11"));
    CHECK_FALSE(holds(list_of(a_visit(VisitStatus::agreed)), "2026-12-11"));
}

TEST_CASE("a review led by the broker says so, and takes nobody's days") {
    auto review = a_visit(VisitStatus::agreed);
    review.visit.kind = VisitKind::review;
    CHECK_FALSE(holds(list_of(review), "led by the broker"));
    review.visit.visitor.reset();
    CHECK(holds(list_of(review), "review, led by the broker"));
}

TEST_CASE("the note of a visit is hidden from the public") {
    auto visit = a_visit(VisitStatus::agreed);
    visit.visit.note = "ask for Ann";
    CHECK_FALSE(holds(list_of(visit), "Ann"));
    CHECK(holds(list_of(visit, report::Audience::board), "ask for Ann"));
}
