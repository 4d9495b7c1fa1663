#include "store/traces.hpp"

#include <doctest/doctest.h>

#include "store/plans.hpp"
#include "store/visits.hpp"
#include "support/stored.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

Visit a_visit(std::optional<Date> on_day = {}) {
    return {.plan = 1,
            .number = 2,
            .visitor = Urn::of(990044),
            .half_days = 1,
            .earliest = day("2026-11-16"),
            .latest = day("2026-12-04"),
            .day = on_day,
            .part = on_day ? DayPart::afternoon : DayPart::whole,
            .status = on_day ? VisitStatus::agreed : VisitStatus::unplaced};
}

class Kept {
public:
    void save(const char* on_day, const Visit& visit) {
        store::write(database_, on(day(on_day)), [&](store::Write& write) { store::save(write, visit); });
    }
    void save(const char* on_day, const SupportPlan& plan) {
        store::write(database_, on(day(on_day)), [&](store::Write& write) { store::save(write, plan); });
    }
    void undo(const char* on_day) {
        store::write(database_, on(day(on_day)), [](store::Write& write) { store::undo_last(write); });
    }
    [[nodiscard]] store::Snapshot at(const char* on_day) { return store::snapshot_of(database_, day(on_day)); }
    [[nodiscard]] store::VisitTrace visit(const char* on_day) {
        const auto traces = store::visit_traces(at(on_day));
        REQUIRE(traces.size() == 1);
        return traces.front();
    }

private:
    SQLite::Database database_ = store::open({.path = ":memory:"}, store::Access::create);
};

}  // namespace

TEST_CASE("a visit that never had a day has no last day, one that has a day has that") {
    Kept kept;
    kept.save("2026-11-02", a_visit());
    CHECK_FALSE(kept.visit("2026-11-02").last_day);
    kept.save("2026-11-03", a_visit(day("2026-11-20")));
    CHECK(kept.visit("2026-11-03").last_day == day("2026-11-20"));
    CHECK(kept.visit("2026-11-03").last_part == DayPart::afternoon);
    CHECK(kept.visit("2026-11-03").trace.changed == day("2026-11-03"));
    CHECK(kept.visit("2026-11-03").trace.sequence == 1);
}

TEST_CASE("a visit that lost its day is traced to where it last stood, also where that was taken back") {
    Kept kept;
    kept.save("2026-11-02", a_visit());
    kept.save("2026-11-03", a_visit(day("2026-11-20")));
    kept.save("2026-11-04", a_visit(day("2026-11-23")));
    kept.save("2026-11-05", a_visit());
    CHECK(kept.visit("2026-11-05").last_day == day("2026-11-23"));
    CHECK(kept.visit("2026-11-05").trace.sequence == 3);
    kept.undo("2026-11-06");
    kept.undo("2026-11-07");
    CHECK(kept.visit("2026-11-07").last_day == day("2026-11-20"));
    CHECK(kept.visit("2026-11-07").trace.sequence == 5);
    CHECK(kept.visit("2026-11-03").last_day == day("2026-11-20"));
}

TEST_CASE("actions and the head of a plan are traced each by themselves") {
    Kept kept;
    SupportPlan plan{.number = 4,
                     .partnership = 1,
                     .supported = Urn::of(990012),
                     .supporter = Urn::of(990044),
                     .drafted = day("2026-11-02"),
                     .review_due = day("2027-01-29")};
    plan.actions = {{.number = 1, .text = "First contact", .owner_role = "broker", .due = day("2026-11-09")}};
    kept.save("2026-11-02", plan);
    plan.review_due = day("2027-02-05");
    kept.save("2026-11-03", plan);
    const auto heads = store::plan_traces(kept.at("2026-11-03"));
    REQUIRE(heads.size() == 1);
    CHECK(heads.front().sequence == 1);
    CHECK(heads.front().changed == day("2026-11-03"));
    const auto actions = store::action_traces(kept.at("2026-11-03"));
    REQUIRE(actions.size() == 1);
    CHECK(actions.front().number == 1);
    CHECK(actions.front().sequence == 0);
    CHECK(actions.front().changed == day("2026-11-02"));
}
