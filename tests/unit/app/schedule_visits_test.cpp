#include "app/schedule_visits.hpp"

#include <doctest/doctest.h>

#include "app/plan_visits.hpp"
#include "core/error.hpp"
#include "store/plans.hpp"
#include "store/rounds.hpp"
#include "store/visits.hpp"
#include "support/line_of_schools.hpp"

using namespace llp;

namespace {

constexpr int school = 100001;
constexpr int supporter = 100002;
constexpr int heir = 100003;
constexpr int partner = 100004;

const auto monday = Date::parse("2026-09-07");

Visit a_visit(int number, std::int64_t plan = 1) {
    return {.plan = plan,
            .number = number,
            .kind = VisitKind::visit,
            .visitor = Urn::of(supporter),
            .half_days = 2,
            .earliest = monday + 7,
            .latest = monday + 11,
            .apart = 1,
            .day = std::nullopt};
}

/// Two schools with one supporter, a plan each, and visits in one week.
struct Store : test::StoreOnDisk {
    Store() {
        write(
            [](store::Write& write) {
                for (const auto urn : {school, supporter, partner}) {
                    test::save(write, test::stated(urn, Status::open));
                }
                plan(write, 1, school);
                plan(write, 2, partner);
                store::save(write, a_visit(1));
                store::save(write, a_visit(2));
                store::save(write, a_visit(1, 2));
            },
            monday);
    }

    static void plan(store::Write& write, std::int64_t number, int supported) {
        store::save(write, Partnership{.number = number,
                                       .round = "autumn",
                                       .supported = Urn::of(supported),
                                       .supporter = Urn::of(supporter),
                                       .areas = {},
                                       .from = monday,
                                       .to = {},
                                       .approved_by = "Jo Marsh, chair"});
        store::save(write, SupportPlan{.number = number,
                                       .partnership = number,
                                       .supported = Urn::of(supported),
                                       .supporter = Urn::of(supporter),
                                       .drafted = monday,
                                       .review_due = monday + 90});
    }

    [[nodiscard]] app::Writing writing(Date day = monday) const {
        return {.place = {.path = path}, .as_of = day, .real_today = day + 400, .at = "", .who = "tester", .words = ""};
    }
    [[nodiscard]] report::ScheduleFacts save_schedule(Date day = monday) const {
        return app::save_schedule(writing(day), {.round = "", .plan = {}, .near = kilometres(10)});
    }
    [[nodiscard]] std::vector<report::PlannedVisit> list(Date day = monday) const {
        return app::list_visits(writing(day).reading(), {});
    }
    void change(app::VisitChange change, Date day = monday) const { app::change_visit(writing(day), change); }

    /// As it is kept, whoever speaks for whom.
    [[nodiscard]] std::vector<Visit> kept() const {
        std::vector<Visit> visits;
        store::read({.path = path}, monday + 30,
                    [&](const store::Snapshot& snapshot) { visits = store::visits(snapshot); });
        return visits;
    }
    void supporter_is_followed() const {
        write(
            [](store::Write& write) {
                store::StatementWriter(write, "gias-full", write.day(), false, true)
                    .save(test::stated(supporter, Status::closed));
                test::save(write, test::stated(heir, Status::open));
                test::save(write, test::followed(supporter, heir));
            },
            monday + 1);
    }
    void pause(std::int64_t number) const { set_status(number, "paused"); }
    void set_status(std::int64_t number, const char* status) const {
        write(
            [&](store::Write& write) {
                auto plan = store::plan(write.current(), number).value();
                plan.status = status;
                store::save(write, plan);
            },
            monday);
    }
};

}  // namespace

/// A visit of plan 1 is agreed for a day on which its partnership will be over.
void agree_then_end(const Store& store) {
    store.change({.plan = 1, .number = 2, .day = monday + 10});
    store.write(
        [](store::Write& write) {
            auto partnership = store::partnerships(write.current()).front();
            partnership.to = monday + 9;
            store::save(write, partnership);
        },
        monday);
}

TEST_CASE("a schedule that is kept is there for all, and keeping it again changes nothing") {
    const Store store;
    const auto facts = store.save_schedule();
    CHECK(facts.saved);
    CHECK(facts.changed);
    CHECK(facts.schedule.placed == 3);
    for (const auto& each : store.list()) {
        CHECK(each.visit.status == VisitStatus::proposed);
    }
    CHECK_FALSE(store.save_schedule().changed);
    CHECK(store.kept().front().sequence == 1);
}

TEST_CASE("the days of other plans are taken, what is agreed of those that are paused too") {
    const Store store;
    store.change({.plan = 2, .number = 1, .day = monday + 7});
    const app::SchedulingRequest first_plan{.round = "", .plan = 1, .near = kilometres(10)};
    CHECK(app::schedule_visits(store.writing().reading(), first_plan).visits.front().visit.day == monday + 8);
    store.pause(2);
    CHECK(app::schedule_visits(store.writing().reading(), first_plan).visits.front().visit.day == monday + 8);
    CHECK_THROWS_AS(app::schedule_visits(store.writing().reading(), {.round = "", .plan = 2, .near = kilometres(10)}),
                    UsageError);
}

TEST_CASE("visits of a supporter that closed are read as its heir's, and stay under its number in the store") {
    const Store store;
    store.supporter_is_followed();
    const auto facts = store.save_schedule(monday + 1);
    CHECK(facts.schedule.placed == 3);
    for (const auto& each : store.list(monday + 1)) {
        CHECK(each.visit.visitor == Party(Urn::of(heir)));
        CHECK(each.supporter == Party(Urn::of(heir)));
    }
    store.change({.plan = 1, .number = 1, .status = VisitStatus::agreed}, monday + 1);
    for (const auto& visit : store.kept()) {
        CHECK(visit.visitor == Party(Urn::of(supporter)));
        CHECK(visit.day);
    }
}

TEST_CASE("the days a term of a supporter are those of its capacity on the day; without one nothing limits it") {
    const Store store;
    CHECK(store.save_schedule().without_limit == std::vector<Party>{Urn::of(supporter)});
    store.write(
        [](store::Write& write) {
            store::save(write, Capacity{.party = Urn::of(supporter),
                                        .max_schools = std::nullopt,
                                        .days_per_term = Days(2),
                                        .from = std::nullopt,
                                        .to = std::nullopt});
        },
        monday);
    const auto facts = app::schedule_visits(store.writing().reading(),
                                            {.round = "", .plan = {}, .keep_proposed = false, .near = kilometres(10)});
    CHECK(facts.without_limit.empty());
    CHECK(facts.schedule.placed == 2);
    CHECK(facts.schedule.placed_bound == 2);
    REQUIRE(facts.unplaced.size() == 1);
    CHECK(facts.unplaced.front().refused == Tally{{"days-of-term", 5}});
}

TEST_CASE("a school's own days count for its visits, and those it had before it was followed for its heir's") {
    const Store store;
    store.write(
        [](store::Write& write) {
            store::save(write, TermDates{.party = Urn::of(supporter),
                                         .kind = TermDatesKind::closed,
                                         .first = monday + 7,
                                         .last = monday + 8,
                                         .year = std::nullopt,
                                         .number = std::nullopt,
                                         .reason = ""});
        },
        monday);
    CHECK(store.save_schedule().visits.front().visit.day == monday + 9);
    CHECK_THROWS_WITH_AS(store.change({.plan = 1, .number = 1, .day = monday + 8}),
                         doctest::Contains("no school day of Primary 100002"), UsageError);
    store.supporter_is_followed();
    CHECK(store.list(monday + 1).front().visit.day == monday + 9);
    CHECK_THROWS_WITH_AS(store.change({.plan = 1, .number = 1, .day = monday + 8}, monday + 1),
                         doctest::Contains("no school day of Primary 100003"), UsageError);
}

TEST_CASE("two visits of a plan share no day; one out of its window, out of order or too near is told of") {
    const Store store;
    store.change({.plan = 1, .number = 2, .day = monday + 8});
    CHECK_THROWS_WITH_AS(store.change({.plan = 1, .number = 1, .day = monday + 8}),
                         doctest::Contains("visit 2 of plan 1, to 100001, is agreed for that day"), UsageError);
    const auto warnings = [&](app::VisitChange change) { return app::change_visit(store.writing(), change).warnings; };
    CHECK(warnings({.plan = 1, .number = 1, .day = monday + 9}) ==
          std::vector<std::string>{"2026-09-16 is out of order: it is after visit 2, which is agreed for 2026-09-15"});
    CHECK(warnings({.plan = 1, .number = 1, .day = monday + 4}) ==
          std::vector<std::string>{"2026-09-11 is outside the window of the visit, 2026-09-14 to 2026-09-18"});
    CHECK(warnings({.plan = 1, .number = 1, .note = "bring the books"}).empty());
    CHECK(warnings({.plan = 1, .number = 1, .day = monday + 7}).empty());
    store.write(
        [](store::Write& write) {
            auto visit = a_visit(3);
            visit.apart = 5;
            store::save(write, visit);
        },
        monday);
    CHECK(
        warnings({.plan = 1, .number = 3, .day = monday + 10}) ==
        std::vector<std::string>{"2026-09-17 is 3 school days after visit 1, which is agreed for 2026-09-14; the plan "
                                 "asks for 5",
                                 "2026-09-17 is 2 school days after visit 2, which is agreed for 2026-09-15; the plan "
                                 "asks for 5"});
}

TEST_CASE("what is agreed or proposed for a day that is past is refused, from the day after on") {
    const Store store;
    REQUIRE(store.save_schedule().changed);
    const app::VisitChange agreed{.plan = 1, .number = 1, .status = VisitStatus::agreed};
    const auto day = *store.kept().front().day;
    CHECK_THROWS_WITH_AS(store.change(agreed, day + 1), doctest::Contains("is past"), UsageError);
    store.change({.plan = 1, .number = 1, .note = "who was there?"}, day + 1);
}

TEST_CASE("a partnership that is known to end takes the days from then on, and what is agreed for them is told of") {
    const Store store;
    agree_then_end(store);
    CHECK_THROWS_WITH_AS(store.change({.plan = 1, .number = 1, .day = monday + 9}),
                         doctest::Contains("the partnership of plan 1 ends on 2026-09-16"), UsageError);
    const auto facts = store.save_schedule();
    REQUIRE(facts.refused.size() == 1);
    CHECK(facts.refused.front().refused == "partnership-over");
    CHECK(facts.refused.front().visit.number == 2);
    CHECK(store.kept().front().day < monday + 9);
    CHECK(store.kept().front().latest == monday + 11);
    CHECK(store.list().back().refused == "partnership-over");
}

TEST_CASE("a day is refused where one of those who meet is taken, and free again when that visit is cancelled") {
    const Store store;
    store.change({.plan = 1, .number = 1, .day = monday + 7});
    CHECK_THROWS_WITH_AS(store.change({.plan = 2, .number = 1, .day = monday + 7}),
                         doctest::Contains("visit 1 of plan 1, to 100001, is agreed for that day"), UsageError);
    store.change({.plan = 1, .number = 1, .status = VisitStatus::cancelled});
    store.change({.plan = 2, .number = 1, .day = monday + 7});
    CHECK(store.kept().back().day == monday + 7);
}

TEST_CASE("two agreed visits that a reopened plan lets collide are both told of, and the schedule says so") {
    const Store store;
    store.change({.plan = 1, .number = 1, .day = monday + 7});
    store.set_status(1, "closed");
    CHECK(store.list().front().refused == "plan-over");
    store.change({.plan = 2, .number = 1, .day = monday + 7});
    store.set_status(1, "in progress");
    const auto facts = store.save_schedule();
    REQUIRE(facts.refused.size() == 2);
    CHECK(facts.refused.front().refused == "supporter-busy");
    CHECK(facts.refused.back().refused == "supporter-busy");
    store.change({.plan = 2, .number = 1, .status = VisitStatus::unplaced});
    CHECK(store.list().front().refused.empty());
}

TEST_CASE("from the day on which a school is known to close no visit is placed, and one agreed is told of") {
    const Store store;
    store.change({.plan = 1, .number = 2, .day = monday + 10});
    store.write(
        [](store::Write& write) {
            auto statement = test::stated(school, Status::open_proposed_to_close);
            statement.state(SchoolField::close_date, iso(monday + 9));
            test::save(write, statement);
        },
        monday);
    CHECK_THROWS_WITH_AS(store.change({.plan = 1, .number = 1, .day = monday + 9}),
                         doctest::Contains("Primary 100001 (100001) closes by 2026-09-16"), UsageError);
    const auto facts = store.save_schedule();
    REQUIRE(facts.refused.size() == 1);
    CHECK(facts.refused.front().refused == "school-closed");
    CHECK(facts.refused.front().visit.number == 2);
    CHECK(store.kept().front().day < monday + 9);
}

TEST_CASE("a school that another follows has the days of that one after its closing") {
    const Store store;
    store.write(
        [](store::Write& write) {
            auto statement = test::stated(school, Status::open_proposed_to_close);
            statement.state(SchoolField::close_date, iso(monday + 8));
            test::save(write, statement);
            test::save(write, test::stated(heir, Status::open));
            test::save(write, test::followed(school, heir));
        },
        monday);
    store.change({.plan = 1, .number = 1, .day = monday + 9});
    CHECK(store.kept().front().day == monday + 9);
}

TEST_CASE("a visit agreed for a day on which its partnership is over takes no day from another") {
    const Store store;
    agree_then_end(store);
    store.change({.plan = 2, .number = 1, .day = monday + 10});
    CHECK(store.kept().back().day == monday + 10);
    const auto facts = store.save_schedule();
    REQUIRE(facts.refused.size() == 1);
    CHECK(facts.refused.front().refused == "partnership-over");
    CHECK(store.list(monday + 9).back().refused.empty());
    CHECK(store.list(monday + 9)[store.list(monday + 9).size() - 2].refused == "partnership-over");
}

TEST_CASE("a visit proposed for today, on which its school is closed since, is placed anew") {
    const Store store;
    REQUIRE(store.save_schedule().changed);
    const auto today = store.list().front().visit.day.value();
    const auto number = store.list().front().visit.number;
    const auto plan = store.list().front().visit.plan;
    store.write(
        [&](store::Write& write) {
            store::save(write, TermDates{.party = Urn::of(plan == 1 ? school : partner),
                                         .kind = TermDatesKind::inset,
                                         .first = today,
                                         .last = today,
                                         .year = std::nullopt,
                                         .number = std::nullopt,
                                         .reason = ""});
        },
        monday);
    const auto facts = store.save_schedule(today);
    CHECK(facts.refused.empty());
    REQUIRE(!facts.schedule.moved.empty());
    CHECK(facts.schedule.moved.front().visit.number == number);
    CHECK(facts.schedule.moved.front().from == today);
}

TEST_CASE(
    "a visit took place on no day before its plan was drafted or its partnership began; no school day is told of") {
    const Store store;
    const auto told = [&](app::VisitChange change) { return app::change_visit(store.writing(monday + 30), change); };
    CHECK_THROWS_WITH_AS(told({.plan = 1, .number = 1, .day = monday - 1, .status = VisitStatus::done}),
                         doctest::Contains("2026-09-06 is before 2026-09-07, on which plan 1 was drafted"), UsageError);
    store.write(
        [](store::Write& write) {
            auto partnership = store::partnerships(write.current()).front();
            partnership.from = monday + 3;
            store::save(write, partnership);
        },
        monday);
    CHECK_THROWS_WITH_AS(told({.plan = 1, .number = 1, .day = monday + 2, .status = VisitStatus::missed}),
                         doctest::Contains("on which the partnership of plan 1 begins"), UsageError);
    const auto warnings = told({.plan = 1, .number = 1, .day = monday + 12, .status = VisitStatus::done}).warnings;
    CHECK(warnings ==
          std::vector<std::string>{"2026-09-19 is outside the window of the visit, 2026-09-14 to 2026-09-18",
                                   "2026-09-19 is no school day of Primary 100001 (100001)"});
    CHECK(told({.plan = 1, .number = 1, .note = "on a Saturday"}).warnings.empty());
}

TEST_CASE("what a review that took place says of its visit is changed by reviews alone") {
    const Store store;
    store.write(
        [](store::Write& write) {
            auto visit = a_visit(3);
            visit.kind = VisitKind::review;
            visit.day = monday + 8;
            visit.status = VisitStatus::done;
            store::save(write, visit);
            auto plan = store::plan(write.current(), 1).value();
            plan.reviews = {{.number = 1,
                             .date = monday + 8,
                             .reviewer = "Jo Marsh, chair",
                             .overall = "progressing well",
                             .next_steps = "",
                             .next_review = monday + 90,
                             .objectives = {{.objective = 1, .rag = Rag::green, .text = ""}}}};
            store::save(write, plan);
        },
        monday + 8);
    const auto day = monday + 9;
    for (const auto status : {VisitStatus::missed, VisitStatus::unplaced, VisitStatus::cancelled}) {
        CHECK_THROWS_WITH_AS(store.change({.plan = 1, .number = 3, .status = status}, day),
                             doctest::Contains("is its review 1 of 2026-09-15, which took place"), UsageError);
    }
    CHECK_THROWS_AS(store.change({.plan = 1, .number = 3, .day = day}, day), UsageError);
    store.change({.plan = 1, .number = 3, .note = "all were there"}, day);
}

TEST_CASE("a window that is moved off the day of a visit is told of") {
    const Store store;
    store.change({.plan = 1, .number = 1, .day = monday + 7});
    const app::VisitChange later{.plan = 1, .number = 1, .earliest = monday + 8};
    CHECK(app::change_visit(store.writing(), later).warnings ==
          std::vector<std::string>{"2026-09-14 is outside the window of the visit, 2026-09-15 to 2026-09-18"});
    CHECK(app::change_visit(store.writing(), later).warnings.empty());
}

TEST_CASE("two half days far apart are told of, and where one half is taken the other is named if it is free") {
    const Store store;
    store.write(
        [](store::Write& write) {
            for (const auto& [urn, easting] : {std::pair(school, 400'000), std::pair(partner, 440'000)}) {
                auto statement = test::stated(urn, Status::open);
                statement.state(SchoolField::easting, std::int64_t{easting});
                statement.state(SchoolField::northing, std::int64_t{300'000});
                test::save(write, statement);
            }
            for (const auto plan : {1, 2}) {
                auto visit = a_visit(1, plan);
                visit.half_days = 1;
                store::save(write, visit);
            }
        },
        monday);
    store.change({.plan = 1, .number = 1, .day = monday + 7, .part = DayPart::morning});
    CHECK_THROWS_WITH_AS(store.change({.plan = 2, .number = 1, .day = monday + 7, .part = DayPart::morning}),
                         doctest::Contains("the morning of 2026-09-14 is taken"), UsageError);
    const auto outcome =
        app::change_visit(store.writing(), {.plan = 2, .number = 1, .day = monday + 7, .part = DayPart::afternoon});
    CHECK(outcome.warnings ==
          std::vector<std::string>{"visit 1 of plan 1, to Primary 100001 (100001), is agreed for the morning of that "
                                   "day, 40.0 km away"});
}
