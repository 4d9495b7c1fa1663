#include <doctest/doctest.h>

#include "app/build_report.hpp"
#include "store/help_requests.hpp"
#include "store/plans.hpp"
#include "store/rounds.hpp"
#include "store/statement_writer.hpp"
#include "support/line_of_schools.hpp"
#include "support/plan_on_paper.hpp"

using namespace llp;

namespace {

constexpr int supported = 990012;
constexpr int supporter = 990044;

struct Store : test::StoreOnDisk {
    Store() {
        write_on("2026-11-09", [](store::Write& write) {
            for (const auto urn : {supported, supporter}) {
                auto statement = test::stated(urn, Status::open);
                statement.state(SchoolField::la_code, std::int64_t{999});
                statement.state(SchoolField::type, std::string("Community school"));
                test::save(write, statement);
            }
            store::save(write, partnership());
            store::save(write, test::plan_on_paper());
        });
    }
    void write_on(const char* day, const std::function<void(store::Write&)>& job) const {
        write(job, Date::parse(day));
    }
    void edit_on(const char* day, const std::function<void(SupportPlan&)>& edit) const {
        write_on(day, [&](store::Write& write) {
            auto plan = *store::plan(write.current(), 1);
            edit(plan);
            store::save(write, plan);
        });
    }
    [[nodiscard]] report::WeeklyFacts facts_to(const char* day, int stalled_weeks = 6) const {
        return app::weekly_facts({.place = {.path = path}, .as_of = Date::parse(day)},
                                 {.stalled_weeks = stalled_weeks});
    }
    [[nodiscard]] report::WeekOfPlans week_to(const char* day, int stalled_weeks = 6) const {
        return facts_to(day, stalled_weeks).plans;
    }
    static Partnership partnership() {
        return {.number = 7,
                .round = "autumn",
                .supported = Urn::of(supported),
                .supporter = Urn::of(supporter),
                .areas = {"inclusion"},
                .from = Date::parse("2026-11-09"),
                .to = {},
                .approved_by = "Jo Marsh, chair"};
    }
};

}  // namespace

TEST_CASE("a rating that moved is told with what it was, in the week in which it moved") {
    const Store store;
    store.edit_on("2026-11-16", [](SupportPlan& plan) { plan.objectives.at(0).rag = Rag::green; });
    store.edit_on("2026-11-24", [](SupportPlan& plan) { plan.objectives.at(0).rag = Rag::red; });
    const auto first = store.week_to("2026-11-16").moves;
    REQUIRE(first.size() == 1);
    CHECK_FALSE(first.front().before);
    CHECK(first.front().after == Rag::green);
    const auto second = store.week_to("2026-11-24").moves;
    REQUIRE(second.size() == 1);
    CHECK(second.front().before == Rag::green);
    CHECK(second.front().after == Rag::red);
    CHECK(second.front().area == "achievement");
    CHECK(store.week_to("2026-12-02").moves.empty());
}

TEST_CASE("a running plan is stalled after six weeks without an entry, not a day before") {
    const Store store;
    CHECK(store.week_to("2026-12-20").stalled.empty());
    CHECK(store.week_to("2026-12-21").stalled.size() == 1);
    CHECK(store.week_to("2026-11-23", 2).stalled.size() == 1);
    store.edit_on("2026-11-20", [](SupportPlan& plan) { plan.actions.front().status = "done"; });
    CHECK(store.week_to("2026-12-21").stalled.empty());
    store.edit_on("2026-11-21", [](SupportPlan& plan) { plan.status = "paused"; });
    CHECK(store.week_to("2027-03-01").stalled.empty());
}

TEST_CASE("a review is overdue the day after it was due, while the plan is running") {
    const Store store;
    CHECK(store.week_to("2026-12-11").reviews_overdue.empty());
    CHECK(store.week_to("2026-12-12").reviews_overdue.size() == 1);
    store.edit_on("2026-11-20", [](SupportPlan& plan) { plan.status = "closed"; });
    CHECK(store.week_to("2026-12-12").reviews_overdue.empty());
}

TEST_CASE("criteria that are not met are told once, when the plan came to an end") {
    const Store store;
    store.edit_on("2026-11-16", [](SupportPlan& plan) { plan.objectives.at(0).state = "met"; });
    CHECK(store.week_to("2026-11-16").unmet.empty());
    store.edit_on("2026-11-17", [](SupportPlan& plan) { plan.status = "closed"; });
    const auto unmet = store.week_to("2026-11-17").unmet;
    REQUIRE(unmet.size() == 1);
    CHECK(unmet.front().ended == "closed");
    CHECK(unmet.front().objective.number == 2);
    CHECK(store.week_to("2026-11-25").unmet.empty());
}

TEST_CASE("a partnership that is to end within 28 days is told with its plan, one that ends later is not") {
    const Store store;
    store.write_on("2026-11-10", [](store::Write& write) {
        auto partnership = Store::partnership();
        partnership.to = Date::parse("2026-12-11");
        store::save(write, partnership);
    });
    CHECK(store.week_to("2026-11-12").ending.empty());
    const auto ending = store.week_to("2026-11-13").ending;
    REQUIRE(ending.size() == 1);
    CHECK(ending.front().plan == 1);
    CHECK(store.week_to("2026-12-10").ending.size() == 1);
    CHECK(store.week_to("2026-12-11").ending.empty());
}

TEST_CASE("concerns stand there until they are resolved, or the plan came to an end") {
    const Store store;
    store.edit_on("2026-11-10", [](SupportPlan& plan) {
        plan.concerns.push_back(
            {.number = 1, .raised = Date::parse("2026-11-10"), .by = "Jo", .summary = "Staffing", .detail = ""});
    });
    CHECK(store.week_to("2027-01-10").concerns.size() == 1);
    store.edit_on("2026-11-20", [](SupportPlan& plan) { plan.concerns.front().resolved = Date::parse("2026-11-20"); });
    CHECK(store.week_to("2026-11-20").concerns.empty());
}

TEST_CASE("a request waits too long on the third school day, until somebody replies") {
    const Store store;
    store.write_on("2026-11-13", [](store::Write& write) {
        store::save(write, HelpRequest{.number = 1,
                                       .school = Urn::of(supported),
                                       .area = "",
                                       .text = "Help",
                                       .raised = Date::parse("2026-11-13"),
                                       .raised_by = "Ann Fell"});
    });
    CHECK(store.week_to("2026-11-17").requests.empty());
    CHECK(store.week_to("2026-11-18").requests.size() == 1);
    store.write_on("2026-11-19", [](store::Write& write) {
        auto request = store::help_requests(write.current()).front();
        request.answered = write.day();
        store::save(write, request);
    });
    CHECK(store.week_to("2026-11-19").requests.empty());
}

TEST_CASE("time alone makes news: a review that is overdue, then a plan that stalls; what was told before is none") {
    const Store store;
    store.write_on("2026-11-10", [](store::Write& write) {
        for (std::int64_t action = 1; action <= 4; ++action) {
            write.table("actions").end(std::vector<store::Value>{std::int64_t{1}, action});
        }
    });
    CHECK_FALSE(store.facts_to("2026-12-11").changed);
    CHECK(store.facts_to("2026-12-12").changed);
    CHECK(store.facts_to("2026-12-18").changed);
    CHECK_FALSE(store.facts_to("2026-12-19").changed);
    CHECK_FALSE(store.facts_to("2026-12-20").changed);
    CHECK(store.facts_to("2026-12-21").changed);
    CHECK_FALSE(store.facts_to("2026-12-28").changed);
}
