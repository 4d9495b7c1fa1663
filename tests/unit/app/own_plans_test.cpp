#include <doctest/doctest.h>

#include "app/plan_support.hpp"
#include "core/error.hpp"
#include "store/plans.hpp"
#include "support/line_of_schools.hpp"

using namespace llp;

namespace {

constexpr int before = 100001;
constexpr int heir = 100002;

struct Store : test::StoreOnDisk {
    Store() {
        write([](store::Write& write) { test::save(write, test::stated(before, Status::open)); },
              Date::parse("2026-09-07"));
    }
    [[nodiscard]] app::DraftOutcome draft(int urn, const char* day = "2026-09-08") const {
        return app::draft_plans(writing(day), {.round = {}, .partnership = {}, .school = Urn::of(urn)});
    }
    [[nodiscard]] app::Writing writing(const char* day) const {
        return {.place = {.path = path},
                .as_of = Date::parse(day),
                .real_today = Date::parse("2099-01-01"),
                .at = "",
                .who = "tester",
                .words = "llp test"};
    }
};

}  // namespace

TEST_CASE("a school's own plan is drafted once, and again when the last is closed") {
    const Store store;
    CHECK(store.draft(before).drafted.size() == 1);
    CHECK(store.draft(before).standing.size() == 1);
    store.write(
        [](store::Write& write) {
            auto plan = *store::plan(write.current(), 1);
            plan.status = "closed";
            store::save(write, plan);
        },
        Date::parse("2026-09-09"));
    CHECK(store.draft(before, "2026-09-10").drafted.front().number == 2);
}

TEST_CASE("a school's own plan is drafted from its own templates, without a partnership") {
    const Store store;
    const auto plan = store.draft(before).drafted.front();
    CHECK(plan.is_own());
    CHECK(plan.partnership == 0);
    CHECK(plan.templates == "own 1");
}

TEST_CASE("a school that is not held, or closed, drafts no plan") {
    const Store store;
    CHECK_THROWS_AS(static_cast<void>(store.draft(heir)), NotFoundError);
    store.write([](store::Write& write) { test::save(write, test::stated(before, Status::closed)); },
                Date::parse("2026-09-08"));
    CHECK_THROWS_AS(static_cast<void>(store.draft(before, "2026-09-09")), UsageError);
}

TEST_CASE("a school's own plan passes on to the school that followed it") {
    const Store store;
    static_cast<void>(store.draft(before));
    store.write(
        [](store::Write& write) {
            test::save(write, test::stated(heir, Status::open));
            store::StatementWriter(write, "gias-full", write.day(), false, true)
                .save(test::stated(before, Status::closed));
            test::save(write, test::followed(before, heir));
        },
        Date::parse("2026-09-14"));
    const auto plans = app::list_plans({.place = {.path = store.path}, .as_of = Date::parse("2026-09-14")});
    REQUIRE(plans.size() == 1);
    CHECK(plans.front().supported == Party(Urn::of(heir)));
    CHECK(plans.front().is_own());
    CHECK(store.draft(heir, "2026-09-15").standing.size() == 1);
}

TEST_CASE("plans are chosen by school, status and rating") {
    const Store store;
    static_cast<void>(store.draft(before));
    const app::Reading reading{.place = {.path = store.path}, .as_of = Date::parse("2026-09-14")};
    CHECK(app::list_plans(reading, {.school = Urn::of(before)}).size() == 1);
    CHECK(app::list_plans(reading, {.school = Urn::of(heir)}).empty());
    CHECK(app::list_plans(reading, {.status = "in progress"}).size() == 1);
    CHECK(app::list_plans(reading, {.status = "paused"}).empty());
    CHECK(app::list_plans(reading, {.rag = Rag::red}).empty());
    CHECK_THROWS_AS(app::list_plans(reading, {.round = "autumn"}), NotFoundError);
}
