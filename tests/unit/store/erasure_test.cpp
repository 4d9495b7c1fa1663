#include "store/erasure.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "store/facts.hpp"
#include "store/loads.hpp"
#include "store/people.hpp"
#include "support/stored.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

Appointment head(std::string name, const char* said) {
    return {.role = "headteacher",
            .party = Urn::of(990'001),
            .person = {.name = std::move(name), .email = "ann@x.example", .phone = "01632 960001"},
            .constituency = {},
            .election = {},
            .from = {},
            .to = {},
            .said = day(said)};
}

const store::Writings ann{.names = {"ann fell"}, .emails = {"ann@x.example"}};

/// A store in memory.
struct Office {
    SQLite::Database database = store::open({.path = ":memory:"}, store::Access::create);

    void write(const char* date, const std::function<void(store::Write&)>& job, std::string words = "llp test") {
        auto intent = on(day(date));
        intent.words = std::move(words);
        store::write(database, intent, job);
    }
    void save(const Appointment& appointment) {
        write("2026-10-01", [&](store::Write& w) { store::save(w, appointment); });
    }
    [[nodiscard]] std::vector<HeldRole> held() {
        return store::held_roles(store::snapshot_of(database, day("2026-12-31")));
    }
    Erased erase(const std::set<std::string>& ids) {
        Erased erased;
        write("2026-11-01", [&](store::Write& w) { erased = store::erase_people(w, ids, ann); });
        return erased;
    }
    std::int64_t count(const std::string& sql) { return database.execAndGet(sql).getInt64(); }
};

}  // namespace

TEST_CASE("every version of a person is told, with the commands between which it stood") {
    Office office;
    office.save(head("Ann Fell", "2026-09-01"));
    office.save(head("Ben Orme", "2026-09-02"));
    const auto held = office.held();
    REQUIRE(held.size() == 2);
    CHECK(held[0].appointment.person.name == "Ann Fell");
    CHECK(held[0].began == 1);
    CHECK(held[0].ended == 2);
    CHECK(held[1].appointment.person.name == "Ben Orme");
    CHECK(held[1].ended == 0);
}

TEST_CASE("an erasure leaves of a person that the role was held, on past days too, and nobody else's name goes") {
    Office office;
    office.save(head("Ann Fell", "2026-09-01"));
    office.save(head("ANN FELL", "2026-09-02"));
    office.save(head("Ben Orme", "2026-09-03"));
    const auto erased = office.erase({office.held().front().id});
    CHECK(erased.versions == 2);
    CHECK(erased.roles == 1);
    CHECK(office.count("SELECT count(*) FROM people WHERE name LIKE 'ann%' OR email || phone = ''") == 2);
    CHECK(office.count("SELECT count(*) FROM people WHERE name = 'Ben Orme'") == 1);
    CHECK(office.held().front().id.starts_with("erased-4-"));
    CHECK(office.held().front().appointment.person == Person{});
    CHECK(store::faults(office.database).empty());
}

TEST_CASE("an erasure takes the words of commands and rejected rows that name a person, and no others") {
    Office office;
    LoadSummary summary{.file = "people.csv", .digest = "0a1b", .layout = "people"};
    summary.rejects = {{.line = 2, .byte = 0, .column = "", .code = "short-row", .message = "", .raw = "x,Ann Fell"},
                       {.line = 3, .byte = 0, .column = "", .code = "short-row", .message = "", .raw = "x,Ann Feller"}};
    office.write(
        "2026-10-01",
        [&](store::Write& w) {
            store::save(w, head("Ann Fell", "2026-09-01"));
            store::save(w, summary, "", {});
        },
        "llp import --by 'Ann Fell'");
    office.write(
        "2026-10-01", [](store::Write& w) { w.record(); }, "llp import ann.feller.csv");
    const auto erased = office.erase({office.held().front().id});
    CHECK(erased.commands == 1);
    CHECK(erased.rejected_rows == 1);
    CHECK(office.count("SELECT count(*) FROM commands WHERE words LIKE '%Ann Fell''%'") == 0);
    CHECK(office.count("SELECT count(*) FROM commands WHERE words LIKE '%ann.feller%'") == 1);
    CHECK(office.count("SELECT count(*) FROM rejects WHERE raw LIKE '%Ann Feller'") == 1);
    CHECK(office.count("SELECT count(*) FROM rejects WHERE raw = '' AND message = '[erased]'") == 1);
}

TEST_CASE("texts of others that name a person are found, by name in any spelling and by address, as whole words") {
    Office office;
    office.write("2026-10-01", [](store::Write& w) {
        for (const auto* const reason : {"ann fell's sister", "write to ANN@X.example", "Joann Fell", "Ann Feller"}) {
            store::save(w, Conflict{.a = Urn::of(990'001),
                                    .b = Urn::of(990'002),
                                    .kind = reason,
                                    .reason = reason,
                                    .from = {},
                                    .to = {}});
        }
    });
    std::vector<std::string> reasons;
    for (const auto& mention : store::mentions(store::snapshot_of(office.database, day("2026-12-31")), ann)) {
        if (mention.column == "reason") {
            reasons.push_back(mention.text);
        }
    }
    CHECK(reasons == std::vector<std::string>{"ann fell's sister", "write to ANN@X.example"});
}

TEST_CASE("a name of one word is listed where it stands, and the words of commands stay") {
    Office office;
    office.write(
        "2026-10-01", [](store::Write& w) { w.record(); }, "llp import people.csv");
    store::Writings writings;
    store::note(Person{.name = "Import", .email = "-", .phone = ""}, writings);
    Erased erased;
    office.write("2026-11-01", [&](store::Write& w) { erased = store::erase_people(w, {}, writings); });
    CHECK(erased.commands == 0);
    const auto found = store::mentions(store::snapshot_of(office.database, day("2026-12-31")), writings);
    REQUIRE(found.size() == 1);
    CHECK(found[0].text == "llp import people.csv");
}

TEST_CASE("neither packed keys nor days are texts that name people") {
    Office office;
    office.write("2026-10-01", [](store::Write& w) {
        store::save(w, LoadSummary{.file = "a.csv", .digest = "0a1b", .layout = "people"}, "2026-10-01", {});
        w.record();
    });
    office.count("UPDATE loads SET keys = 'ann fell', fact_keys = 'ann fell', form_keys = 'ann fell' RETURNING 1");
    CHECK(store::mentions(store::snapshot_of(office.database, day("2026-12-31")), ann).empty());
    const store::Writings numbered{.names = {"2026 10 01"}, .emails = {}};
    CHECK(store::mentions(store::snapshot_of(office.database, day("2026-12-31")), numbered).empty());
}

TEST_CASE("neither an erasure nor anything before it can be undone; what comes after it can") {
    Office office;
    office.save(head("Ann Fell", "2026-09-01"));
    office.erase({office.held().front().id});
    office.write("2026-11-02", [](store::Write& w) { store::save(w, head("Ben Orme", "2026-11-02")); });
    const auto undo = [&] { office.write("2026-11-03", [](store::Write& w) { store::undo_last(w); }); };
    undo();
    CHECK(office.count("SELECT count(*) FROM people WHERE ended = 0 AND name = 'Ben Orme'") == 0);
    CHECK_THROWS_AS(undo(), NotFoundError);
}
