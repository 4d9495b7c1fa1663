#include "store/former_school.hpp"

#include <doctest/doctest.h>

#include "store/loads.hpp"
#include "store/statement_writer.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::named;
using llp::testing::on;

namespace {

const Urn fen = Urn::of(990001);

void record(store::Write& write, const char* file, const char* dated, Urn named, std::set<int> complete_for) {
    LoadSummary summary;
    summary.file = file;
    summary.layout = "gias-full";
    summary.dated = day(dated);
    summary.complete_for = std::move(complete_for);
    UrnSet seen;
    seen.insert(named);
    write.record();
    store::save(write, summary, "", {.schools = {{"gias-full", std::move(seen)}}, .facts = {}});
}

void list(const store::Place& place, const std::string& name, Date recorded = day("2026-09-01")) {
    store::write(place, store::Access::create, on(recorded), [&](store::Write& write) {
        auto statement = named(990001, name);
        statement.state(SchoolField::la_code, std::int64_t{925});
        store::StatementWriter(write, "gias-full", day("2026-09-01"), false, true).save(statement);
        record(write, "september.csv", "2026-09-01", fen, {});
    });
}

/// By a complete file of its authority that names another school.
void unlist(const store::Place& place) {
    store::write(place, store::Access::create, on(day("2026-11-09")),
                 [](store::Write& write) { record(write, "november.csv", "2026-11-02", Urn::of(990002), {925}); });
}

void take_back(const store::Place& place) {
    store::write(place, store::Access::write, on(day("2026-11-09")),
                 [](store::Write& write) { store::undo_last(write); });
}

std::optional<store::FormerSchool> former_on(const store::Place& place, Date date, Urn urn = fen) {
    std::optional<store::FormerSchool> former;
    store::read(place, date, [&](const store::Snapshot& s) { former = store::former_school(s, date, urn); });
    return former;
}

}  // namespace

TEST_CASE("a school that is held, or never was, is no former one") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    list(place, "Ashby Fen");
    CHECK(!former_on(place, day("2026-11-09")));
    CHECK(!former_on(place, day("2026-11-09"), Urn::of(990002)));
}

TEST_CASE(
    "of a school that a complete file lacks one learns its last name, the command and the file, from its day on") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    list(place, "Ashby");
    list(place, "Ashby Fen");
    unlist(place);
    const auto former = former_on(place, day("2026-11-09"));
    REQUIRE(former);
    CHECK(former->school.name == "Ashby Fen");
    CHECK(former->command == 3);
    CHECK(former->since == day("2026-11-02"));
    CHECK(former->file == "november.csv");
    CHECK(!former_on(place, day("2026-11-08")));
}

TEST_CASE("which file ended a school does not depend on which was loaded first") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    unlist(place);
    store::write(place, store::Access::write, on(day("2026-11-10")),
                 [](store::Write& write) { record(write, "october.csv", "2026-10-01", Urn::of(990003), {925}); });
    list(place, "Ashby Fen", day("2026-11-10"));
    const auto former = former_on(place, day("2026-11-10"));
    REQUIRE(former);
    CHECK(former->since == day("2026-11-02"));
    CHECK(former->file == "november.csv");
}

TEST_CASE("a school whose only load was taken back is one since the day of that") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    list(place, "Ashby Fen");
    take_back(place);
    const auto former = former_on(place, day("2026-11-09"));
    REQUIRE(former);
    CHECK(former->command == 2);
    CHECK(former->since == day("2026-11-09"));
    CHECK(former->file.empty());
}
