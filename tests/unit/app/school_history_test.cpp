#include "app/school_history.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "store/statement_writer.hpp"
#include "support/line_of_schools.hpp"

using namespace llp;
using report::Relation;
using test::followed;
using test::today;

namespace {

constexpr int infants = 100001;
constexpr int juniors = 100002;
constexpr int merged = 100003;
constexpr int academy = 100004;

struct Store : test::StoreOnDisk {
    [[nodiscard]] report::SchoolHistoryFacts history(int urn) const {
        return app::school_history({.place = {.path = path}, .as_of = today()}, Urn::of(urn));
    }
};

/// Infants and juniors that merged, of which the infants alone are held, and the academy that followed.
void load_line(store::Write& write) {
    test::save(write, test::stated(infants, Status::closed));
    test::save(write, test::stated(merged, Status::closed));
    test::save(write, test::stated(academy, Status::open));
    test::save(write, followed(infants, merged, "Successor - amalgamated"));
    test::save(write, test::follows(merged, juniors));
    test::save(write, followed(merged, academy));
}

SchoolStatement renamed(int urn, const std::string& name) {
    SchoolStatement statement{.urn = Urn::of(urn)};
    statement.state(SchoolField::name, name);
    return statement;
}

std::vector<std::string> told(const report::SchoolHistoryFacts& facts) {
    std::vector<std::string> list;
    for (const auto& member : facts.line) {
        list.push_back(fmt::format("{} {} {}", member.urn, member.name, token(member.relation)));
    }
    return list;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the line of a school stands oldest first, with the names that are held or linked") {
    const Store store;
    store.write(load_line);
    CHECK(told(store.history(merged)) == Texts{"100001 Primary 100001 predecessor", "100002 School 100002 predecessor",
                                               "100003 Primary 100003 this-school", "100004 Primary 100004 successor"});
    CHECK(told(store.history(infants)) == Texts{"100001 Primary 100001 this-school", "100002 School 100002 related",
                                                "100003 Primary 100003 successor", "100004 Primary 100004 successor"});
}

TEST_CASE("the heir is the end of the line, where each followed one alone") {
    const Store store;
    store.write(load_line);
    CHECK(store.history(merged).heir == Urn::of(academy));
    CHECK(store.history(infants).heir == std::nullopt);
    CHECK(store.history(academy).heir == std::nullopt);
}

TEST_CASE("a school that only a link names has a line and no entry") {
    const Store store;
    store.write(load_line);
    const auto facts = store.history(juniors);
    CHECK(facts.line.size() == 4);
    CHECK(facts.versions.empty());
}

TEST_CASE("a school that is neither held nor linked is not found") {
    const Store store;
    store.write(load_line);
    CHECK_THROWS_AS(static_cast<void>(store.history(100009)), NotFoundError);
}

TEST_CASE("a school without links has a line of one, and the page knows whether links are loaded") {
    const Store store;
    store.write([](store::Write& write) { test::save(write, test::stated(infants, Status::open)); });
    CHECK(store.history(infants).line.size() == 1);
    CHECK(!store.history(infants).links_known);
}

TEST_CASE("the entry of a school is told from each day on which it came to read otherwise") {
    const Store store;
    store.write([](store::Write& write) {
        const auto say = [&](const char* source, const char* day, const SchoolStatement& statement) {
            store::StatementWriter(write, source, Date::parse(day), false, true).save(statement);
        };
        say("gias-full", "2024-09-01", test::stated(infants, Status::open));
        say("gias-trusts", "2025-01-01", renamed(infants, "Primary 100001"));
        say("gias-full", "2025-09-01", renamed(infants, "Ashby Academy"));
    });
    const auto versions = store.history(infants).versions;
    REQUIRE(versions.size() == 2);
    CHECK(versions.front().dated == Date::parse("2024-09-01"));
    CHECK(versions.back().school->name == "Ashby Academy");
    CHECK(versions.back().sources == Texts{"gias-full"});
}
