#include "store/former_school.hpp"

#include <doctest/doctest.h>

#include "store/statement_writer.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::named;
using llp::testing::on;

namespace {

const Urn fen = Urn::of(990001);

void list(const store::Place& place, const std::string& name) {
    store::write(place, store::Access::create, on(day("2026-09-01")), [&](store::Write& write) {
        store::StatementWriter(write, "gias-full", day("2026-09-01"), false, true).save(named(990001, name));
    });
}

void unlist(const store::Place& place) {
    store::write(place, store::Access::write, on(day("2026-11-09")), [](store::Write& write) {
        store::StatementWriter(write, "gias-full", day("2026-11-02"), false, true).end(fen);
    });
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

TEST_CASE("of a school that ended one learns its last name and the command, from its day on") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    list(place, "Ashby");
    list(place, "Ashby Fen");
    unlist(place);
    const auto former = former_on(place, day("2026-11-09"));
    REQUIRE(former);
    CHECK(former->school.name == "Ashby Fen");
    CHECK(former->command == 3);
    CHECK(former->since == day("2026-11-09"));
    CHECK(former->file.empty());
    CHECK(!former_on(place, day("2026-11-08")));
}
