#include "app/load_findings.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "store/dated_facts.hpp"
#include "store/held_schools.hpp"
#include "store/statement_writer.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

/// A register of schools in authority 999, loaded extract by extract.
class Register {
public:
    /// Loads the statements as an extract of the day, a line each from line 2 on, and returns what was found.
    std::vector<Finding> load(const char* dated, const std::vector<SchoolStatement>& statements) {
        LoadSummary summary;
        store::write(place_, store::Access::create, on(day("2026-11-09")), [&](store::Write& write) {
            const auto held = store::held_schools(write.current());
            app::StoringSink sink(write, held);
            sink.begin({.layout = "gias-full",
                        .version = 1,
                        .registers = true,
                        .by_hand = false,
                        .period = {},
                        .release = {},
                        .dated = day(dated),
                        .today = write.day()});
            std::int64_t line = 1;
            for (const auto& statement : statements) {
                sink.take(statement, ++line);
            }
            write.record();
            summary.file = std::string(dated) + ".csv";
            summary.layout = "gias-full";
            summary.dated = day(dated);
            store::announce(write, summary, {}, sink.keys());
            app::add_findings(write, {.sink = sink, .held = held}, summary);
            put_in_order(summary.findings);
            store::save(write, summary, {}, sink.keys());
        });
        count = summary.finding_count;
        return summary.findings;
    }

    void hold_postcode(const std::string& postcode) {
        store::write(place_, store::Access::create, on(day("2026-11-09")), [&](store::Write& write) {
            const PostcodePlace place{
                .postcode = postcode, .place = {}, .district = {}, .source = {}, .dated = day("2026-11-01")};
            store::DatedFactWriter(write, "code-point-open", day("2026-11-01")).save(place);
        });
    }

    void link(int urn, int other, LinkKind kind) {
        store::write(place_, store::Access::write, on(day("2026-11-09")), [&](store::Write& write) {
            const SchoolLink link{.urn = Urn::of(urn),
                                  .other = Urn::of(other),
                                  .kind = kind,
                                  .words = {},
                                  .name = {},
                                  .since = {},
                                  .source = {},
                                  .dated = day("2026-11-01")};
            store::DatedFactWriter(write, "gias-links", day("2026-11-01")).save(link);
        });
    }

    [[nodiscard]] const store::Place& place() const { return place_; }

    std::int64_t count = 0;  ///< Of the last load.

private:
    testing::TemporaryFolder folder_;
    store::Place place_{.path = folder_.file("llp.db")};
};

SchoolStatement a_school(int urn, std::int64_t pupils = 100) {
    auto statement = testing::named(urn, "School " + std::to_string(urn));
    statement.state(SchoolField::status, std::string("open"));
    statement.state(SchoolField::type, std::string("Community school"));
    statement.state(SchoolField::la_code, std::int64_t{999});
    statement.state(SchoolField::pupils, pupils);
    return statement;
}

SchoolStatement an_academy(int urn) {
    auto statement = a_school(urn);
    statement.state(SchoolField::type, std::string("Academy converter"));
    return statement;
}

std::vector<std::string> codes(const std::vector<Finding>& findings) {
    std::vector<std::string> list;
    std::ranges::transform(findings, std::back_inserter(list), &Finding::code);
    return list;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("of a first load nothing is news, of a second a new school is") {
    Register schools;
    CHECK(schools.load("2026-09-01", {a_school(990'001)}).empty());
    auto opened = a_school(990'002);
    opened.state(SchoolField::open_date, std::string("2026-09-15"));
    const auto found = schools.load("2026-10-01", {a_school(990'001), opened});
    REQUIRE(codes(found) == Codes{"opened"});
    CHECK(found.front().line == 3);
    CHECK(found.front().urn == Urn::of(990'002));
    CHECK(found.front().message == "School 990002 (990002) opened on 2026-09-15");
}

TEST_CASE("a school that opened over a year before the extract is a new entry") {
    Register schools;
    schools.load("2026-09-01", {a_school(990'001)});
    auto recent = a_school(990'002);
    recent.state(SchoolField::open_date, std::string("2025-09-30"));
    auto old = a_school(990'003);
    old.state(SchoolField::open_date, std::string("2025-09-29"));
    CHECK(codes(schools.load("2026-10-01", {recent, old})) == Codes{"opened", "new-entry"});
}

TEST_CASE("a school of which nobody says since when it is open is a new entry") {
    Register schools;
    schools.load("2026-09-01", {a_school(990'001)});
    const auto found = schools.load("2026-10-01", {a_school(990'002)});
    REQUIRE(codes(found) == Codes{"new-entry"});
    CHECK(found.front().message == "School 990002 (990002) was not held; the file does not say since when it is open");
}

TEST_CASE("schools of an authority that was not held are no news") {
    Register schools;
    schools.load("2026-09-01", {a_school(990'001)});
    auto elsewhere = a_school(990'002);
    elsewhere.state(SchoolField::la_code, std::int64_t{998});
    CHECK(schools.load("2026-10-01", {elsewhere}).empty());
}

TEST_CASE("a new academy that a link calls a successor has converted") {
    for (const auto kind : {LinkKind::successor, LinkKind::predecessor}) {
        Register schools;
        schools.load("2026-09-01", {a_school(990'001)});
        const bool from_old = kind == LinkKind::successor;
        schools.link(from_old ? 990'001 : 990'002, from_old ? 990'002 : 990'001, kind);
        const auto found = schools.load("2026-10-01", {an_academy(990'002)});
        REQUIRE(codes(found) == Codes{"converted"});
        CHECK(found.front().message == "School 990002 (990002) is an academy and follows School 990001 (990001)");
    }
}

TEST_CASE("what was first learnt of a school has not changed") {
    Register schools;
    schools.load("2026-09-01", {a_school(990'001)});
    auto in_trust = a_school(990'001);
    in_trust.state(SchoolField::trust_name, std::string("The Tern Trust"));
    CHECK(schools.load("2026-10-01", {in_trust}).empty());
    auto left = a_school(990'001);
    left.state(SchoolField::trust_name, std::monostate());
    CHECK(codes(schools.load("2026-10-02", {left})) == Codes{"moved-trust"});
    CHECK(codes(schools.load("2026-10-03", {in_trust})) == Codes{"moved-trust"});
}

TEST_CASE("the same content again, and an older file, change no school") {
    Register schools;
    schools.load("2026-09-01", {a_school(990'001, 100)});
    CHECK(schools.load("2026-10-01", {a_school(990'001, 100)}).empty());
    CHECK(codes(schools.load("2026-09-15", {a_school(990'001, 200)})) == Codes{"older-than-held"});
}

TEST_CASE("of two lines that speak of one school the last is told of") {
    Register schools;
    schools.load("2026-09-01", {a_school(990'001, 100)});
    const auto found = schools.load("2026-10-01", {a_school(990'001, 200), a_school(990'001, 300)});
    REQUIRE(codes(found) == Codes{"roll-changed"});
    CHECK(found.front().line == 3);
    CHECK(found.front().message == "School 990001 (990001) has 300 pupils on roll, 100 before: 200% more");
}

TEST_CASE("a school that another source speaks of is compared with all that is said") {
    Register schools;
    schools.load("2026-09-01", {a_school(990'001, 100)});
    store::write(schools.place(), store::Access::write, on(day("2026-11-09")), [](store::Write& write) {
        auto by_hand = testing::named(990'001, "School 990001");
        by_hand.state(SchoolField::pupils, std::int64_t{150});
        store::StatementWriter(write, "schools", day("2026-09-15"), true, true).save(by_hand);
    });
    // From 150 by hand to 119 is more than a fifth, though the extract itself moved by less.
    CHECK(codes(schools.load("2026-10-01", {a_school(990'001, 119)})) ==
          Codes{"hand-made-value-changed", "roll-changed"});
}

TEST_CASE("an extract that says again what a person had said otherwise is told of") {
    Register schools;
    schools.load("2026-09-01", {a_school(990'001, 100)});
    store::write(schools.place(), store::Access::write, on(day("2026-11-09")), [](store::Write& write) {
        auto by_hand = testing::named(990'001, "School 990001");
        by_hand.state(SchoolField::pupils, std::int64_t{110});
        store::StatementWriter(write, "schools", day("2026-09-15"), true, true).save(by_hand);
    });
    const auto found = schools.load("2026-10-01", {a_school(990'001, 100)});
    REQUIRE(codes(found) == Codes{"differs-from-hand"});
    CHECK(found.front().line == 2);
    CHECK(found.front().message ==
          "School 990001 (990001) keeps pupils '110', which was said by hand; this file says '100'");
}

TEST_CASE("findings stand in order of line and code, the first 1,000 of them, and all are counted") {
    Register schools;
    std::vector<SchoolStatement> before;
    std::vector<SchoolStatement> after;
    for (int urn = 990'000; urn < 990'600; ++urn) {
        before.push_back(a_school(urn, 100));
        auto changed = testing::named(urn, "Academy " + std::to_string(urn));
        changed.state(SchoolField::pupils, std::int64_t{50});
        after.push_back(changed);
    }
    schools.load("2026-09-01", before);
    const auto found = schools.load("2026-10-01", after);
    CHECK(schools.count == 1'200);
    REQUIRE(found.size() == 1'000);
    CHECK(std::ranges::is_sorted(found, {}, [](const Finding& f) { return std::pair(f.line, f.code); }));
    CHECK(found.front().code == "renamed");
    CHECK(found.back().line == 501);
}

TEST_CASE("an undone load leaves no finding") {
    Register schools;
    schools.load("2026-09-01", {a_school(990'001, 100)});
    schools.load("2026-10-01", {a_school(990'001, 200)});
    std::int64_t last = 0;
    store::read(schools.place(), day("2026-11-09"), [&](const store::Snapshot& snapshot) {
        last = snapshot.command();
        CHECK(store::findings(snapshot, last).size() == 1);
    });
    store::write(schools.place(), store::Access::write, on(day("2026-11-09")),
                 [](store::Write& write) { store::undo_last(write); });
    store::read(schools.place(), day("2026-11-09"), [&](const store::Snapshot& snapshot) {
        CHECK(store::findings(snapshot, last).empty());
        CHECK(store::loads(snapshot).front().summary.found.empty());
    });
    CHECK(codes(schools.load("2026-10-01", {a_school(990'001, 200)})) == Codes{"roll-changed"});
}

TEST_CASE("of two rows that share a number one tells of it") {
    Register schools;
    auto one = a_school(990'001);
    one.state(SchoolField::laestab, std::int64_t{9'992'001});
    auto other = a_school(990'002);
    other.state(SchoolField::laestab, std::int64_t{9'992'001});
    const auto found = schools.load("2026-09-01", {one, other});
    REQUIRE(codes(found) == Codes{"duplicate-school"});
    CHECK(found.front().urn == one.urn);
    auto third = a_school(990'003);
    third.state(SchoolField::laestab, std::int64_t{9'992'001});
    const auto later = schools.load("2026-10-01", {third});
    REQUIRE(codes(later) == Codes{"duplicate-school", "new-entry"});
    CHECK(later.front().message ==
          "School 990003 (990003) has the same LAESTAB 9992001 as School 990001 (990001), which is open too, "
          "and as 1 more");
}

TEST_CASE("a postcode is wrong where others of its area are held and it is not") {
    Register schools;
    schools.hold_postcode("LN1 1AB");
    const auto at = [](int urn, const char* postcode) {
        auto statement = a_school(urn);
        statement.state(SchoolField::postcode, std::string(postcode));
        return statement;
    };
    auto closed = at(990'005, "LN1 8ZZ");
    closed.state(SchoolField::status, std::string("closed"));
    const auto found = schools.load(
        "2026-09-01", {at(990'001, "ln11ab"), at(990'002, "LN1 9ZZ"), at(990'003, "L1 1AA"), at(990'004, ""), closed});
    REQUIRE(codes(found) == Codes{"wrong-postcode"});
    CHECK(found.front().message ==
          "School 990002 (990002) has the postcode LN1 9ZZ, which is not among those held of its area");
}
