#include "store/plans.hpp"

#include <doctest/doctest.h>

#include "store/help_requests.hpp"
#include "support/plan_on_paper.hpp"
#include "support/stored.hpp"

using namespace llp;
using llp::test::plan_on_paper;
using llp::testing::day;
using llp::testing::on;

namespace {

SupportPlan worked_on() {
    auto plan = plan_on_paper();
    plan.partnership = 0;
    plan.supporter = plan.supported;
    plan.status = "paused";
    plan.reason = "the school is inspected";
    plan.objectives.front().rag = Rag::red;
    plan.notes = {{.number = 1, .day = plan.drafted, .by = "Jo", .objective = 1, .action = 2, .text = "a note"}};
    plan.reviews = {{.number = 1,
                     .date = plan.drafted,
                     .reviewer = "Jo",
                     .overall = "progressing well",
                     .next_steps = "",
                     .next_review = plan.drafted + 60,
                     .objectives = {{.objective = 1, .rag = Rag::red, .text = "seen"},
                                    {.objective = 2, .rag = Rag::green, .text = ""}}}};
    plan.concerns = {{.number = 1,
                      .raised = plan.drafted,
                      .by = "Jo",
                      .summary = "Staffing",
                      .detail = "two have left",
                      .resolved = plan.drafted + 1,
                      .resolution = "filled"}};
    return plan;
}

SupportPlan kept(SQLite::Database& database) {
    return *store::plan({database, store::last_command(database, day("2199-12-31"))}, 1);
}

SQLite::Database store_with(const SupportPlan& plan) {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    store::write(database, on(day("2026-11-09")), [&](store::Write& write) { store::save(write, plan); });
    return database;
}

}  // namespace

TEST_CASE("a plan is read as it was kept, with all its parts") {
    auto database = store_with(worked_on());
    auto plan = kept(database);
    CHECK(plan.last_entry == PlanEntry{.day = day("2026-11-09"), .by = "tester"});
    plan.last_entry = {};
    CHECK(plan == worked_on());
    CHECK(store::faults(database).empty());
    CHECK(store::plans({database, 1}).size() == 1);
}

TEST_CASE("the last entry is the last write that still stands, an undo brings back the one before") {
    auto database = store_with(worked_on());
    store::write(database, on(day("2026-11-16")), [](store::Write& write) {
        auto plan = *store::plan(write.current(), 1);
        plan.actions.front().status = "done";
        store::save(write, plan);
    });
    CHECK(kept(database).last_entry->day == day("2026-11-16"));
    store::write(database, on(day("2026-11-20")), [](store::Write& write) { store::undo_last(write); });
    CHECK(kept(database).last_entry->day == day("2026-11-09"));
}

TEST_CASE("the commands of a plan are those that wrote to it or its parts, and that undid them") {
    auto database = store_with(worked_on());
    auto other = worked_on();
    other.number = 2;
    store::write(database, on(day("2026-11-10")), [&](store::Write& write) { store::save(write, other); });
    store::write(database, on(day("2026-11-11")), [](store::Write& write) {
        auto plan = *store::plan(write.current(), 1);
        plan.concerns.front().resolution = "filled in part";
        store::save(write, plan);
    });
    store::write(database, on(day("2026-11-12")), [](store::Write& write) { store::undo_last(write); });
    CHECK(store::commands_of_plan({database, 4}, 1) == std::vector<std::int64_t>{1, 3, 4});
    CHECK(store::commands_of_plan({database, 2}, 1) == std::vector<std::int64_t>{1});
    CHECK(store::commands_of_plan({database, 4}, 3).empty());
}

TEST_CASE("a part whose plan is not there is a fault, a school's own plan without a partnership is none") {
    auto database = store_with(worked_on());
    database.exec(
        "INSERT INTO concerns (began, origin, plan, number, raised, raised_by, summary, detail, resolution) "
        "VALUES (1, 1, 5, 1, '2026-11-09', '', 'x', '', '')");
    CHECK(store::faults(database) ==
          std::vector<std::string>{"notes, reviews or concerns belong to plan 5, which is not there"});
}

TEST_CASE("a rating that is none is refused") {
    auto database = store_with(worked_on());
    CHECK_THROWS(database.exec("UPDATE objectives SET rag = 'blue'"));
}

TEST_CASE("a request is read as it was kept") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    const HelpRequest request{.number = 1,
                              .school = Urn::of(990012),
                              .area = "inclusion",
                              .text = "A mentor",
                              .raised = day("2026-11-09"),
                              .raised_by = "Ann Fell",
                              .answered = day("2026-11-10"),
                              .answer = "Yes",
                              .closed = {},
                              .outcome = ""};
    store::write(database, on(day("2026-11-10")), [&](store::Write& write) { store::save(write, request); });
    CHECK(store::help_requests({database, 1}) == std::vector<HelpRequest>{request});
    CHECK(store::next_help_request({database, 1}) == 2);
    CHECK(store::faults(database).empty());
}
