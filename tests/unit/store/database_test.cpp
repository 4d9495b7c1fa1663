#include "store/database.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "core/digest.hpp"
#include "core/error.hpp"
#include "store/dated_facts.hpp"
#include "store/facts.hpp"
#include "store/loads.hpp"
#include "store/schema.hpp"
#include "store/schools.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::load;
using llp::testing::named;

namespace {

StoreError::Kind fault_of(const store::Place& place, store::Access access = store::Access::read) {
    try {
        try {
            store::open(place, access);
        } catch (const SQLite::Exception& fault) {
            store::rethrow(fault, place.path);
        }
    } catch (const StoreError& error) {
        return error.kind();
    }
    FAIL("the store opened");
    return {};
}

void write_file(const std::string& path, const std::string& text) {
    std::ofstream(path) << text;
    ::chmod(path.c_str(), 0600);
}

}  // namespace

TEST_CASE("a store that is not there is absent to readers and writers, and made by creators for the owner alone") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    CHECK(fault_of(place) == StoreError::Kind::absent);
    CHECK(fault_of(place, store::Access::write) == StoreError::Kind::absent);
    store::open(place, store::Access::create);
    struct stat found {};
    REQUIRE(::stat(place.path.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
}

TEST_CASE("a folder, a link, an open file, a foreign file and a newer store are refused") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    SUBCASE("a folder") {
        std::filesystem::create_directory(place.path);
    }
    SUBCASE("a link") {
        store::open({.path = folder.file("other.db")}, store::Access::create);
        std::filesystem::create_symlink(folder.file("other.db"), place.path);
    }
    SUBCASE("a file that others may read") {
        store::open(place, store::Access::create);
        ::chmod(place.path.c_str(), 0640);
    }
    SUBCASE("text") {
        write_file(place.path, std::string(2000, 'x'));
    }
    SUBCASE("a store of another program") {
        SQLite::Database(place.path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (x)");
        ::chmod(place.path.c_str(), 0600);
    }
    SUBCASE("a newer store") {
        store::open(place, store::Access::create);
        SQLite::Database(place.path, SQLite::OPEN_READWRITE).exec("PRAGMA user_version=999");
    }
    CHECK(fault_of(place) == StoreError::Kind::unusable);
    CHECK(fault_of(place, store::Access::create) == StoreError::Kind::unusable);
}

TEST_CASE("a file that others may read opens where the office shares it") {
    const testing::TemporaryFolder folder;
    store::Place place{.path = folder.file("llp.db")};
    store::open(place, store::Access::create);
    ::chmod(place.path.c_str(), 0660);
    place.allow_shared = true;
    CHECK_NOTHROW(store::open(place, store::Access::read));
}

TEST_CASE("a reader cannot write") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    store::open(place, store::Access::create);
    auto database = store::open(place, store::Access::read);
    CHECK_THROWS_AS(database.exec("DELETE FROM commands"), SQLite::Exception);
}

TEST_CASE("migration adds the steps that a store lacks and keeps its rows") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const std::array<std::string_view, 2> steps{"CREATE TABLE t (x INTEGER) STRICT",
                                                "ALTER TABLE t ADD COLUMN y INTEGER NOT NULL DEFAULT 7"};
    store::migrate(database, std::span(steps).first(1));
    CHECK(store::schema_version(database) == 1);
    database.exec("INSERT INTO t VALUES (42)");
    store::migrate(database, steps);
    CHECK(store::schema_version(database) == 2);
    CHECK(database.execAndGet("SELECT x * 100 + y FROM t").getInt() == 4207);
}

TEST_CASE("the schema of a version that people have is never edited: their stores would no longer look like ours") {
    CHECK(digest_of(store::schema_steps()[0]) == "0450893dc0d1144e1e5e5e7ec12802511eb789a10819743c373550a6cfe86c64");
    CHECK(digest_of(store::schema_steps()[1]) == "990e65841c61bd3e0cc56abe2a434a9e53c05447ca23efbbf5492f3a15b10a2b");
}

TEST_CASE("a migration that fails leaves the store as it was") {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const std::array<std::string_view, 2> steps{"CREATE TABLE t (x INTEGER) STRICT",
                                                "ALTER TABLE missing ADD COLUMN y"};
    CHECK_THROWS_AS(store::migrate(database, steps), SQLite::Exception);
    CHECK(store::schema_version(database) == 0);
    CHECK_FALSE(database.tableExists("t"));
}

TEST_CASE("a store of an older version is not read, and is migrated by a writer after a backup") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    {
        // As a file that was made but never got its schema's mark: the version before the first step.
        SQLite::Database database(place.path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(fmt::format("PRAGMA application_id={}; CREATE TABLE old (x)", store::application_id));
        ::chmod(place.path.c_str(), 0600);
    }
    CHECK(fault_of(place) == StoreError::Kind::outdated);
    CHECK_THROWS_AS(store::open(place, store::Access::rehearse), StoreError);
    auto database = store::open(place, store::Access::write);
    CHECK(store::schema_version(database) == static_cast<int>(store::schema_steps().size()));
    CHECK(std::filesystem::exists(fmt::format("{}.before-v{}", place.path, store::schema_steps().size())));
}

TEST_CASE("a store of the first version keeps its rows, and each judgement gets the day for which it was stated") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    {
        SQLite::Database database(place.path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        store::migrate(database, store::schema_steps().first(1));
        database.exec(R"sql(
            INSERT INTO commands VALUES (1, '2026-03-01', '', 'tester', '', '', NULL);
            INSERT INTO commands VALUES (2, '2026-04-01', '', 'tester', '', '', NULL);
            INSERT INTO schools (began, origin, urn, source, dated, by_hand, registers, stated, name)
            VALUES (1, 1, 990001, 'schools', '2026-03-01', 1, 1, 1, 'Ashby Fen');
            INSERT INTO loads VALUES (1, 1, 0, 1, 1, 'a.csv', '', 'judgements', 1, '', '', '', '2026-02-01', 'utf-8',
                                      'comma', 1, 1, 0, 0, '{}', 0, 0, 0, '');
            INSERT INTO results VALUES (7, 1, 2, 1, 990001, 'ks2', '2018/19', 'final', '{"ks2-maths-progress":100000}'),
                                       (8, 2, 0, 2, 990001, 'ks2', '2018/19', 'final', '{"ks2-maths-progress":200000}');
            INSERT INTO judgements VALUES
            (1, 1, 2, 1, 990001, 'four-point', '2024-06-14', 'quality-of-education', 'judgements', 'good', 'graded'),
            (2, 2, 0, 2, 990001, 'four-point', '2024-06-14', 'quality-of-education', 'judgements', 'outstanding',
             'graded');
            INSERT INTO memberships VALUES (1, 1, 0, 1, '990001', '', 'member', NULL),
                                           (2, 2, 0, 2, '990002', '', 'member', NULL))sql");
        ::chmod(place.path.c_str(), 0600);
    }
    auto database = store::open(place, store::Access::write);
    CHECK(store::faults(database).empty());
    const auto standing = store::judgements(store::Snapshot(database, 2));
    REQUIRE(standing.size() == 1);
    CHECK(standing[0].grade == "outstanding");
    CHECK(standing[0].dated == day("2026-04-01"));
    const auto before = store::judgements(store::Snapshot(database, 1));
    REQUIRE(before.size() == 1);
    CHECK(before[0].grade == "good");
    CHECK(before[0].dated == day("2026-02-01"));
    CHECK(store::school(store::Snapshot(database, 2), day("2026-04-01"), Urn::of(990001))->name == "Ashby Fen");
    const auto figure = [&](int command) {
        const auto rows = store::results(store::Snapshot(database, command));
        REQUIRE(rows.size() == 1);
        return rows.front().figures.front().second;
    };
    CHECK(figure(1) == Measure(Millionths(100'000)));
    CHECK(figure(2) == Measure(Millionths(200'000)));
    const auto loads = store::loads(store::Snapshot(database, 2));
    REQUIRE(loads.size() == 1);
    CHECK(loads.front().summary.complete_for.empty());
    const auto members = store::memberships(store::Snapshot(database, 2));
    REQUIRE(members.size() == 2);
    CHECK(members[0].said == day("2026-02-01"));
    CHECK(members[1].said == day("2026-04-01"));
}

TEST_CASE("of the findings of an older store those are known by kind that were kept") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    {
        SQLite::Database database(place.path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        store::migrate(database, store::schema_steps().first(2));
        database.exec(R"sql(
            INSERT INTO commands VALUES (1, '2026-03-01', '', 'tester', '', '', NULL);
            INSERT INTO commands VALUES (2, '2026-03-01', '', 'tester', '', '', NULL);
            INSERT INTO loads (began, origin, load, file, digest, layout, layout_version, authorities, period, release,
                               dated, encoding, delimiter, rows, added, changed, unchanged, skipped, not_held, rejected,
                               findings, keys)
            VALUES (1, 1, 1, 'a.csv', '', 'schools', 1, '', '', '', '2026-02-01', 'utf-8', 'comma', 1, 1, 0, 0, '{}', 0,
                    0, 4, ''),
                   (2, 2, 2, 'b.csv', '', 'schools', 1, '', '', '', '2026-02-02', 'utf-8', 'comma', 1, 1, 0, 0, '{}', 0,
                    0, 0, '');
            INSERT INTO findings (began, origin, load, number, urn, line, "column", code, message)
            VALUES (1, 1, 1, 1, NULL, 2, '', 'renamed', ''), (1, 1, 1, 2, NULL, 3, '', 'renamed', ''),
                   (1, 1, 1, 3, NULL, 4, '', 'closed', ''))sql");
        ::chmod(place.path.c_str(), 0600);
    }
    auto database = store::open(place, store::Access::write);
    CHECK(store::faults(database).empty());
    const auto loads = store::loads(store::Snapshot(database, 2));
    REQUIRE(loads.size() == 2);
    CHECK(loads[1].summary.found == Tally{{"closed", 1}, {"renamed", 2}});
    CHECK(loads[0].summary.found.empty());
}

TEST_CASE("a copy is a store of its own, and nothing is written over") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    load(place, day("2026-09-01"), day("2026-09-01"), named(990001, "Name"));
    auto database = store::open(place, store::Access::write);
    store::copy_to(database, folder.file("copy.db"));
    auto copy = store::open({.path = folder.file("copy.db")}, store::Access::read);
    CHECK(store::dump(copy) == store::dump(database));
    CHECK_THROWS_AS(store::copy_to(database, folder.file("copy.db")), UsageError);
}

TEST_CASE("a sound store has no faults, and a record without its owner is one") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    load(place, day("2026-09-01"), day("2026-09-01"), named(990001, "Name"));
    auto database = store::open(place, store::Access::write);
    CHECK(store::faults(database).empty());
    database.exec(
        "INSERT INTO actions (began, origin, plan, number, priority, text, owner_role, due, status, evidence) "
        "VALUES (1, 1, 5, 1, 0, 'x', 'x', '2026-09-01', 'x', 'x')");
    CHECK(store::faults(database) == std::vector<std::string>{"actions belong to plan 5, which is not there"});
}
