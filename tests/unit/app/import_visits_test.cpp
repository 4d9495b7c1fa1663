#include <doctest/doctest.h>

#include "app/plan_file.hpp"
#include "store/visits.hpp"
#include "support/kept_plans.hpp"

using namespace llp;
using namespace llp::testing;

namespace {

Visit a_visit(int number) {
    return {.plan = 1,
            .number = number,
            .visitor = {},
            .half_days = 1,
            .earliest = day("2026-11-09"),
            .latest = day("2027-02-26")};
}

Visit placed(Visit visit, const char* on_day, VisitStatus status) {
    visit.day = day(on_day);
    visit.part = DayPart::morning;
    visit.status = status;
    return visit;
}

void keep(SQLite::Database& database, const std::vector<Visit>& visits) {
    store::write(database, on(day("2026-11-09")), [&](store::Write& write) {
        for (const auto& visit : visits) {
            store::save(write, visit);
        }
    });
}

/// Visit 1 has no day; 2 is proposed, 3 agreed, 4 cancelled and 5 missed.
SQLite::Database store_with_visits() {
    auto database = store_of_two_plans();
    keep(database, {a_visit(1), placed(a_visit(2), "2026-11-24", VisitStatus::proposed),
                    placed(a_visit(3), "2026-12-01", VisitStatus::agreed),
                    placed(a_visit(4), "2026-12-02", VisitStatus::cancelled),
                    placed(a_visit(5), "2026-11-10", VisitStatus::missed)});
    return database;
}

Visit visit_in(SQLite::Database& database, int number) {
    const auto last = store::last_command(database, day("2199-12-31"));
    return store::visits({database, last}).at(static_cast<std::size_t>(number - 1));
}

/// "2: day: MESSAGE" of each row that is refused; empty where the file is taken.
std::string take(SQLite::Database& database, const std::string& text) {
    std::string refused;
    for (const auto& reject : imported(database, text).first.rejects) {
        refused += fmt::format("{}: {}: {}", reject.line, reject.column, reject.message);
    }
    return refused;
}

}  // namespace

TEST_CASE("a day without a status proposes a visit that has none, and leaves another as firm as it is") {
    auto database = store_with_visits();
    CHECK(take(database,
               "plan,visit,day\n1,1,2026-12-07\n1,2,2026-12-08\n1,3,2026-12-09\n1,4,2026-12-10\n1,5,2026-12-11\n")
              .empty());
    for (const int number : {1, 2, 4, 5}) {
        CHECK(visit_in(database, number).status == VisitStatus::proposed);
    }
    CHECK(visit_in(database, 3).status == VisitStatus::agreed);
    CHECK(visit_in(database, 3).day == day("2026-12-09"));
}

TEST_CASE("an empty cell of the status says nothing of it") {
    auto database = store_with_visits();
    CHECK(take(database, "plan,visit,day,status\n1,1,2026-12-07,\n1,3,01/12/2026,\n").empty());
    CHECK(visit_in(database, 1).status == VisitStatus::proposed);
    CHECK(visit_in(database, 3).status == VisitStatus::agreed);
}

TEST_CASE("statuses and parts are read in either case") {
    auto database = store_with_visits();
    CHECK(take(database, "plan,visit,day,part,status\n1,1,2026-12-08,AFTERNOON,Proposed\n").empty());
    CHECK(visit_in(database, 1).status == VisitStatus::proposed);
    CHECK(visit_in(database, 1).part == DayPart::afternoon);
    CHECK(take(database, "plan,visit,day,status\n1,1,2026-12-08,_AGREED_\n").empty());
    CHECK(visit_in(database, 1).status == VisitStatus::agreed);
}

TEST_CASE("a day that stands first with the day of the month is read so, whatever the month") {
    auto database = store_with_visits();
    CHECK(take(database, "plan,visit,day\n1,1,04/12/2026\n1,2,11/1/2027\n").empty());
    CHECK(visit_in(database, 1).day == day("2026-12-04"));
    CHECK(visit_in(database, 2).day == day("2027-01-11"));
    CHECK(take(database, "plan,visit,day\n1,1,12/31/2026\n") ==
          "2: day: '12/31/2026' is no day: write it as 2026-11-23 or 23/11/2026");
}

TEST_CASE("in a file that says when it was exported a day typed beside 'unplaced' proposes the visit, once") {
    auto database = store_with_visits();
    const std::string text = "plan,visit,day,status,as_at\n1,1,2026-12-07,unplaced,2\n";
    CHECK(take(database, text).empty());
    CHECK(visit_in(database, 1).status == VisitStatus::proposed);
    CHECK_FALSE(imported(database, text).second);
    CHECK(visit_in(database, 1).day == day("2026-12-07"));
}

TEST_CASE("in such a file 'unplaced' typed beside a day that nobody touched takes the day away") {
    auto database = store_with_visits();
    CHECK(take(database, "plan,visit,day,status,as_at\n1,3,2026-12-01,unplaced,2\n").empty());
    CHECK_FALSE(visit_in(database, 3).day);
    CHECK(take(database, "plan,visit,day,status,as_at\n1,2,2026-12-08,unplaced,2\n") ==
          "2: status: the visit is unplaced and has the day 2026-12-08: write proposed or agreed, or empty the day");
}

TEST_CASE("without that 'unplaced' beside a day is refused, as either may be meant") {
    auto database = store_with_visits();
    CHECK(take(database, "plan,visit,day,status\n1,3,2026-12-01,unplaced\n") ==
          "2: status: the visit is unplaced and has the day 2026-12-01: write proposed or agreed, or empty the day");
}

TEST_CASE("a cell of a visit that nobody edited changes nothing, and one that was changed on both sides is refused") {
    auto database = store_with_visits();
    keep(database, {placed(a_visit(2), "2026-11-25", VisitStatus::agreed)});
    CHECK(take(database, "plan,visit,day,status,note,as_at\n1,2,2026-11-24,proposed,ring first,2\n").empty());
    CHECK(visit_in(database, 2).note == "ring first");
    CHECK(visit_in(database, 2).day == day("2026-11-25"));
    CHECK(visit_in(database, 2).status == VisitStatus::agreed);
    CHECK(take(database, "plan,visit,day,status,as_at\n1,2,2026-11-30,proposed,2\n") ==
          "2: day: was changed in the plan too since the file was exported: export anew, and edit that");
    CHECK(take(database, "plan,visit,day,status,as_at\n1,2,2026-11-25,agreed,2\n").empty());
}

TEST_CASE("what no store said is refused: a command to come, a visit that was not there") {
    auto database = store_with_visits();
    CHECK(take(database, "plan,visit,as_at\n1,1,9\n") ==
          "2: as_at: '9' is no command of this store, of which the last is 2: was the file exported from another? "
          "Export it anew from this one");
    CHECK(take(database, "plan,visit,as_at\n1,1,1\n") ==
          "2: visit: plan 1 had no visit 1 when the file was exported, at command 1: export anew, and edit that");
}

TEST_CASE("a visit that has the number of one that was taken back since the export is refused") {
    auto database = store_with_visits();
    keep(database, {a_visit(6)});
    store::write(database, on(day("2026-11-09")), [](store::Write& write) { store::undo_last(write); });
    auto other = a_visit(6);
    other.latest = day("2027-02-25");
    keep(database, {other});
    CHECK(take(database, "plan,visit,note,as_at\n1,6,ring first,3\n") ==
          "2: visit: visit 6 of plan 1 is another than the one that was exported, at command 3, which was taken back "
          "since: export anew, and edit that");
}

TEST_CASE(
    "a row that cannot be read is refused with the others, a row of blanks passed over, an unknown column named") {
    auto database = store_with_visits();
    const auto outcome = imported(database, "plan;visit;satus\n1;1\n;;\nx;1;agreed\n").first;
    REQUIRE(outcome.rejects.size() == 2);
    CHECK(outcome.rejects.at(0).message == "2 cells where the header has 3: fill the row up with empty ones");
    CHECK(outcome.rejects.at(1).message == "'x' is no number of a plan: llp plan list shows them");
    CHECK(outcome.unknown_columns == std::vector<std::string>{"satus"});
}
