#include "app/school_report.hpp"

#include <doctest/doctest.h>

#include "app/plan_attention.hpp"
#include "core/error.hpp"
#include "store/loads.hpp"
#include "store/plans.hpp"
#include "support/line_of_schools.hpp"

using namespace llp;

namespace {

constexpr int before = 100001;
constexpr int heir = 100002;

report::SchoolReportFacts report_of(const test::StoreOnDisk& store, int urn, const char* day = "2026-11-23") {
    return app::school_report({.place = {.path = store.path}, .as_of = Date::parse(day)}, Urn::of(urn));
}

void save_dated(store::Write& write, const char* dated, const SchoolStatement& statement) {
    store::StatementWriter(write, "gias-full", Date::parse(dated), false, true).save(statement);
}

SchoolStatement renamed(const std::string& name) {
    auto statement = test::stated(before, Status::open);
    statement.state(SchoolField::name, name);
    return statement;
}

}  // namespace

TEST_CASE("a school that is not held has no page") {
    const test::StoreOnDisk store;
    store.write([](store::Write& write) { test::save(write, test::stated(before, Status::open)); });
    CHECK(report_of(store, before).school.school.urn == Urn::of(before));
    CHECK_THROWS_AS(report_of(store, 100009), NotFoundError);
}

TEST_CASE("a change of the entry is told for 365 days") {
    const test::StoreOnDisk store;
    store.write([](store::Write& write) {
        save_dated(write, "2025-01-10", renamed("Ashby School"));
        save_dated(write, "2025-11-24", renamed("Ashby Fen School"));
    });
    const auto told = report_of(store, before).changes;
    REQUIRE(told.size() == 1);
    CHECK(told.front().field == "name");
    CHECK(told.front().before == "Ashby School");
    CHECK(told.front().after == "Ashby Fen School");
    CHECK(told.front().from == Date::parse("2025-11-24"));
    CHECK(report_of(store, before, "2026-11-24").changes.empty());
}

TEST_CASE("the first entry of a school is no change") {
    const test::StoreOnDisk store;
    store.write([](store::Write& write) { save_dated(write, "2026-11-01", renamed("Ashby School")); });
    CHECK(report_of(store, before).changes.empty());
}

TEST_CASE("that it opened or closed within the year is told by its dates") {
    const test::StoreOnDisk store;
    store.write([](store::Write& write) {
        auto statement = test::stated(before, Status::closed);
        statement.state(SchoolField::open_date, std::string("2025-11-23"));
        statement.state(SchoolField::close_date, std::string("2026-08-31"));
        save_dated(write, "2026-11-01", statement);
    });
    const auto told = report_of(store, before).changes;
    REQUIRE(told.size() == 1);
    CHECK(told.front().from == Date::parse("2026-08-31"));
    CHECK(told.front().after == "Closed");
    CHECK(report_of(store, before, "2027-08-31").changes.empty());
}

TEST_CASE("findings about the school are told, those about others and those that its entry shows are not") {
    const test::StoreOnDisk store;
    store.write([](store::Write& write) {
        test::save(write, test::stated(before, Status::open));
        LoadSummary summary{.file = "schools.csv", .digest = "0", .layout = "schools"};
        note(summary, {.urn = Urn::of(before), .column = "pupils", .code = "impossible-value", .message = "too many"});
        note(summary, {.urn = Urn::of(before), .column = "name", .code = "renamed", .message = "another name"});
        note(summary, {.urn = Urn::of(heir), .column = "pupils", .code = "impossible-value", .message = "too many"});
        store::save(write, summary, "", {});
    });
    const auto found = report_of(store, before).findings;
    REQUIRE(found.size() == 1);
    CHECK(found.front().finding.code == "impossible-value");
    CHECK(found.front().file == "schools.csv");
    CHECK(report_of(store, before, "2027-11-23").findings.empty());
}

TEST_CASE("plans of the school stand on its page whichever side it is on, closed ones and those of others do not") {
    const test::StoreOnDisk store;
    store.write([](store::Write& write) {
        test::save(write, test::stated(before, Status::open));
        SupportPlan plan{.number = 1,
                         .partnership = 1,
                         .supported = Urn::of(before),
                         .supporter = Urn::of(heir),
                         .drafted = test::today(),
                         .review_due = test::today()};
        store::save(write, plan);
        plan.number = 2;
        std::swap(plan.supported, plan.supporter);
        store::save(write, plan);
        plan.number = 3;
        plan.status = "closed";
        store::save(write, plan);
        plan.number = 4;
        plan.status = "in progress";
        plan.supporter = Urn::of(100003);
        store::save(write, plan);
    });
    const auto plans = report_of(store, before).plans;
    REQUIRE(plans.size() == 2);
    CHECK(plans.at(0).number == 1);
    CHECK(plans.at(1).number == 2);
}

TEST_CASE("a school that followed another shows the line, one that no link names stands alone") {
    const test::StoreOnDisk store;
    store.write([](store::Write& write) {
        test::save(write, test::stated(before, Status::closed));
        test::save(write, test::stated(heir, Status::open));
        test::save(write, test::stated(100003, Status::open));
        test::save(write, test::followed(before, heir));
    });
    const auto line = report_of(store, heir).line;
    REQUIRE(line.size() == 2);
    CHECK(line.front().urn == Urn::of(before));
    CHECK(report_of(store, 100003).line.size() == 1);
    CHECK(report_of(store, before).school.heir == Urn::of(heir));
}

TEST_CASE("all pages are of open, state-funded schools, by URN, each the page of the school alone") {
    const test::StoreOnDisk store;
    store.write([](store::Write& write) {
        const auto save_of_type = [&](int urn, Status status, const std::string& type) {
            auto statement = test::stated(urn, status);
            statement.state(SchoolField::type, type);
            test::save(write, statement);
        };
        save_of_type(heir, Status::open, "Community school");
        save_of_type(before, Status::open, "Community school");
        save_of_type(heir + 1, Status::closed, "Community school");
        save_of_type(heir + 2, Status::open, "Other independent school");
    });
    std::vector<int> told;
    app::school_reports({.place = {.path = store.path}, .as_of = Date::parse("2026-11-23")}, {},
                        [&](const report::SchoolReportFacts& facts, std::int64_t schools) {
                            CHECK(schools == 2);
                            told.push_back(facts.school.school.urn.value());
                            const auto alone = report_of(store, told.back());
                            CHECK(facts.school.sources == alone.school.sources);
                            CHECK(facts.context.size() == alone.context.size());
                        });
    CHECK(told == std::vector{before, heir});
}

TEST_CASE(
    "a page wants attention for an action that is overdue, not for one that was dropped or of a plan that rests") {
    const auto wants = [](const std::string& action_status, const std::string& plan_status,
                          std::optional<Date> partnership_ended = {}) {
        const test::StoreOnDisk store;
        store.write([](store::Write& write) { test::save(write, test::stated(before, Status::open)); });
        auto facts = report_of(store, before);
        SupportPlan plan{.supported = Urn::of(before),
                         .supporter = Urn::of(heir),
                         .status = plan_status,
                         .drafted = Date::parse("2026-11-01"),
                         .review_due = Date::parse("2027-02-01")};
        plan.actions = {{.number = 1, .due = Date::parse("2026-11-20"), .status = action_status}};
        plan.partnership_ended = partnership_ended;
        facts.plans = {plan};
        return app::wants_attention(facts);
    };
    CHECK(wants("not started", "in progress"));
    CHECK_FALSE(wants("done", "in progress"));
    CHECK_FALSE(wants("dropped", "in progress"));
    CHECK_FALSE(wants("not started", "paused"));
    CHECK_FALSE(wants("not started", "in progress", Date::parse("2026-11-10")));
}

TEST_CASE("a plan that runs wants attention for a red objective, and for a review from the day after it was due") {
    SupportPlan plan{.supported = Urn::of(before),
                     .supporter = Urn::of(heir),
                     .drafted = Date::parse("2026-11-01"),
                     .review_due = Date::parse("2026-11-23")};
    plan.objectives = {{.number = 1, .rag = Rag::amber}};
    CHECK_FALSE(app::attention_of(plan, plan.review_due).any());
    CHECK(app::attention_of(plan, plan.review_due + 1).review_overdue == plan.review_due);
    plan.objectives.push_back({.number = 2, .rag = Rag::red});
    CHECK(app::attention_of(plan, plan.review_due).red == std::vector{2});
    plan.status = "paused";
    CHECK_FALSE(app::attention_of(plan, plan.review_due + 1).any());
}
