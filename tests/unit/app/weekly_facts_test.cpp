#include "app/build_report.hpp"

#include <doctest/doctest.h>

#include "store/plans.hpp"
#include "store/rounds.hpp"
#include "store/statement_writer.hpp"
#include "support/line_of_schools.hpp"

using namespace llp;

namespace {

constexpr int before = 100001;
constexpr int heir = 100002;
constexpr int partner = 100003;

struct Store : test::StoreOnDisk {
    void write_on(const char* day, const std::function<void(store::Write&)>& job) const {
        write(job, Date::parse(day));
    }
    [[nodiscard]] report::WeeklyFacts week_to(const char* day) const {
        return app::weekly_facts({.place = {.path = path}, .as_of = Date::parse(day)}, {});
    }
};

SchoolStatement of_home(int urn, Status status) {
    auto statement = test::stated(urn, status);
    statement.state(SchoolField::la_code, std::int64_t{999});
    statement.state(SchoolField::type, std::string("Community school"));
    return statement;
}

void pair_up(store::Write& write) {
    test::save(write, of_home(before, Status::open));
    test::save(write, of_home(partner, Status::open));
    test::save(write, test::judged("four-point", "quality-of-education", "good", "2026-08-20", before));
    store::save(write, Partnership{.number = 1,
                                   .round = "autumn",
                                   .supported = Urn::of(before),
                                   .supporter = Urn::of(partner),
                                   .areas = {"inclusion"},
                                   .from = write.day(),
                                   .to = {},
                                   .approved_by = "Jo Marsh, chair"});
}

void hand_over(store::Write& write) {
    store::StatementWriter(write, "gias-full", write.day(), false, true).save(of_home(before, Status::closed));
    store::StatementWriter(write, "gias-full", write.day(), false, true).save(of_home(heir, Status::open));
}

}  // namespace

TEST_CASE("a partnership of a closed school is to end while nobody is linked to it") {
    const Store store;
    store.write_on("2026-09-07", pair_up);
    store.write_on("2026-09-14", hand_over);
    CHECK(store.week_to("2026-09-14").to_end.size() == 1);
    CHECK(store.week_to("2026-09-14").passed_on.empty());
}

TEST_CASE("the week in which an heir takes the place of a closed school says so, and the next does not") {
    const Store store;
    store.write_on("2026-09-07", pair_up);
    store.write_on("2026-09-14", hand_over);
    store.write_on("2026-09-15", [](store::Write& write) { test::save(write, test::followed(before, heir)); });
    const auto week = store.week_to("2026-09-18");
    CHECK(week.to_end.empty());
    CHECK(week.partnerships_running == 1);
    REQUIRE(week.passed_on.size() == 1);
    CHECK(week.passed_on.front().before == Urn::of(before));
    CHECK(week.passed_on.front().heir.urn == Urn::of(heir));
    CHECK(week.passed_on.front().side == report::PassedOn::Side::supported);
    CHECK(store.week_to("2026-09-28").passed_on.empty());
}

TEST_CASE("a partnership ended in the week is told once, with its plan that is still open, whose actions are not due") {
    const Store store;
    store.write_on("2026-09-07", pair_up);
    store.write_on("2026-09-08", [](store::Write& write) {
        SupportPlan plan{.number = 7,
                         .partnership = 1,
                         .supported = Urn::of(before),
                         .supporter = Urn::of(partner),
                         .drafted = write.day(),
                         .review_due = write.day() + 90};
        plan.actions.push_back({.number = 1, .text = "x", .owner_role = "x", .due = write.day() + 1, .evidence = ""});
        store::save(write, plan);
    });
    CHECK(store.week_to("2026-09-14").ended.empty());
    CHECK(store.week_to("2026-09-14").overdue.size() == 1);
    store.write_on("2026-09-15", [](store::Write& write) {
        auto partnership = store::partnerships(write.current()).front();
        partnership.to = write.day();
        partnership.ended_by = "Jo Marsh, chair";
        partnership.end_reason = "the need is met";
        store::save(write, partnership);
    });
    const auto week = store.week_to("2026-09-18");
    REQUIRE(week.ended.size() == 1);
    CHECK(week.ended.front().plan == 7);
    CHECK(week.ended.front().partnership.end_reason == "the need is met");
    CHECK(week.partnerships_running == 0);
    CHECK(week.plans_open == 0);
    CHECK(week.overdue.empty());
    CHECK(store.week_to("2026-09-28").ended.empty());
}

TEST_CASE("an inspection that a school inherits is no news") {
    const Store store;
    store.write_on("2026-09-07", pair_up);
    store.write_on("2026-09-14", hand_over);
    store.write_on("2026-09-15", [](store::Write& write) { test::save(write, test::followed(before, heir)); });
    CHECK(store.week_to("2026-09-07").outcomes.size() == 1);
    CHECK(store.week_to("2026-09-18").outcomes.empty());
    CHECK(store.week_to("2026-09-18").with_evidence == 1);
}
