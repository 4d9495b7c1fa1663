#include "store/rounds.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "core/error.hpp"
#include "store/packed_partners.hpp"
#include "store/packed_reviews.hpp"
#include "store/schema.hpp"
#include "support/random_writes.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

RoundAccounts accounts() {
    return {.equity = {.fsm = {.of = "county", .schools = 362},
                       .rows = {{.by = "all", .band = "all", .in_need = 3, .served_before = 1, .served_now = 1}}},
            .load = {.rows = {{.supporter = Party::parse("org:hub"), .before = 1, .added = 2}},
                     .idle = 4,
                     .days_per_school = Days(5),
                     .five_most = 3,
                     .gini = PerMille(800)}};
}

Round a_round(const std::string& digest) {
    Round round;
    round.name = "autumn";
    round.digest = digest;
    round.made_on = day("2026-09-01");
    round.accounts = accounts();
    return round;
}

/// The store before accounts and endings were kept, with an approved round.
void make_older_store(const std::string& path) {
    const auto steps = store::schema_steps();
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    store::migrate(database, steps.first(3));
    database.exec(R"sql(
        INSERT INTO commands VALUES (1, '2026-03-01', '', 'tester', '', '', NULL);
        INSERT INTO rounds (began, origin, name, kind, parameters, weights, digest, supported, supporters, candidates,
                            refused, not_known, total, status, made_on, approved_by, approved_on)
        VALUES (1, 1, 'autumn', 'support', '{}', 'support 1', 'd', 1, 1, 1, '{}', '{}', 5, 'approved', '2026-03-01',
                'Jo Marsh, chair', '2026-03-01');
        INSERT INTO partnerships (began, origin, number, round, supported, supporter, areas, valid_from, approved_by)
        VALUES (1, 1, 1, 'autumn', '990001', '990002', '[]', '2026-03-01', 'Jo Marsh, chair'))sql");
    ::chmod(path.c_str(), 0600);
}

}  // namespace

TEST_CASE("a round gives its accounts back as they were saved, and keeps them when it is approved") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    store::write(database, on(day("2026-09-01")), [](store::Write& write) { store::save(write, a_round("d")); });
    store::write(database, on(day("2026-09-02")), [](store::Write& write) {
        auto round = *store::round(write.current(), "autumn");
        round.status = RoundStatus::approved;
        store::save(write, round);
    });
    const auto kept = store::round(store::Snapshot(database, 2), "autumn")->accounts;
    REQUIRE(kept);
    CHECK(kept->equity.rows == accounts().equity.rows);
    CHECK(kept->equity.fsm == accounts().equity.fsm);
    CHECK(kept->load.rows == accounts().load.rows);
    CHECK(kept->load.idle == 4);
    CHECK(kept->load.days_per_school == Days(5));
    CHECK(kept->load.five_most == 3);
    CHECK(kept->load.gini == PerMille(800));
}

TEST_CASE("the command that saved a round is the first that stated its result") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    store::write(database, on(day("2026-09-01")), [](store::Write& write) { store::save(write, a_round("d")); });
    store::write(database, on(day("2026-09-02")), [](store::Write& write) {
        auto round = a_round("d");
        round.status = RoundStatus::approved;
        store::save(write, round);
    });
    const store::Snapshot now(database, 2);
    CHECK(store::saved_by(now, a_round("d")) == 1);
    CHECK(store::saved_by(now, a_round("another")) == 0);
}

TEST_CASE("a partnership gives back when, by whom and why it was ended") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    Partnership ended{.number = 1,
                      .round = "autumn",
                      .supported = Urn::of(990001),
                      .supporter = Urn::of(990002),
                      .areas = {},
                      .from = day("2026-09-01"),
                      .to = day("2026-09-10"),
                      .approved_by = "Jo Marsh, chair"};
    ended.ended_by = "Sam Reed, director";
    ended.end_reason = "the need is met";
    store::write(database, on(day("2026-09-10")), [&](store::Write& write) { store::save(write, ended); });
    const auto kept = store::partnerships(store::Snapshot(database, 1)).front();
    CHECK(kept.to == day("2026-09-10"));
    CHECK(kept.ended_by == "Sam Reed, director");
    CHECK(kept.end_reason == "the need is met");
    CHECK_FALSE(kept.is_over(day("2026-09-09")));
    CHECK(kept.is_over(day("2026-09-10")));
}

TEST_CASE("a round of an older store has no accounts, and its partnerships run on") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    make_older_store(place.path);
    auto database = store::open(place, store::Access::write);
    CHECK(store::faults(database).empty());
    const store::Snapshot now(database, 1);
    REQUIRE(store::round(now, "autumn"));
    CHECK_FALSE(store::round(now, "autumn")->accounts);
    CHECK_FALSE(store::partnerships(now).front().is_over(day("2026-12-01")));
    CHECK(store::partnerships(now).front().ended_by.empty());
}

TEST_CASE("a round gives back what it keeps, beside its parameters and not among them") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    auto round = a_round("d");
    round.parameters = {{"keep", "spring"}};
    round.keeping = Keeping{.round = "spring",
                            .rate = {.points = 37, .per = 2},
                            .pairs = {{.supported = Urn::of(990001),
                                       .supporter = Party::parse("org:hub"),
                                       .fate = KeptFate::refused,
                                       .rule = "too-far",
                                       .why = "43.2 km apart"}},
                            .frontier = {{.changes = 1, .points = Points(-4), .from = KeepRate::first()},
                                         {.changes = 2, .points = Points(9), .from = {.points = 0, .per = 1}}}};
    round.keeping->changes = 1;
    round.keeping->points = Points(-4);
    round.keeping->most = 1;
    round.keeping->bound = Points(2);
    store::write(database, on(day("2026-09-01")), [&](store::Write& write) { store::save(write, round); });
    store::write(database, on(day("2026-09-02")), [](store::Write& write) {
        const auto read = *store::round(write.current(), "autumn");
        CHECK(read.parameters == std::map<std::string, std::string>{{"keep", "spring"}});
        REQUIRE(read.keeping);
        CHECK(read.keeping->round == "spring");
        CHECK(read.keeping->rate == KeepRate{.points = 37, .per = 2});
        CHECK(read.keeping->changes == 1);
        CHECK(read.keeping->points == Points(-4));
        CHECK(read.keeping->most == 1);
        CHECK(read.keeping->bound == Points(2));
        REQUIRE(read.keeping->pairs.size() == 1);
        CHECK(read.keeping->pairs[0].why == "43.2 km apart");
        REQUIRE(read.keeping->frontier.size() == 2);
        CHECK(read.keeping->frontier[0].from == KeepRate::first());
        CHECK(store::save(write, read) == Saved::unchanged);
    });
}

TEST_CASE("partners and reviews are given back as they were saved") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        llp::testing::Dice dice(seed);
        const auto partners = llp::testing::a_round_of_partners("partners", day("2026-09-01"), dice);
        const auto rota = llp::testing::a_rota("rota", day("2026-09-01"), dice);
        auto database = store::open({.path = ":memory:"}, store::Access::create);
        store::write(database, on(day("2026-09-01")), [&](store::Write& write) {
            store::save(write, partners);
            store::save(write, rota);
        });
        const store::Snapshot now(database, 1);
        const auto kept_partners = store::round(now, "partners");
        const auto kept_rota = store::round(now, "rota");
        REQUIRE(kept_partners->partners);
        REQUIRE(kept_rota->reviews);
        CHECK(store::pack(*kept_partners->partners) == store::pack(*partners.partners));
        CHECK(store::pack(*kept_rota->reviews) == store::pack(*rota.reviews));
        CHECK(kept_partners->listed == partners.listed);
        CHECK(kept_partners->partners->pairs.front().for_a.areas == std::vector<std::string>{"inclusion"});
        CHECK(kept_partners->partners->unmatched.front().why == partners.partners->unmatched.front().why);
        CHECK(kept_rota->reviews->bound == rota.reviews->bound);
        CHECK(kept_rota->reviews->basis.clusters == rota.reviews->basis.clusters);
        CHECK(kept_rota->reviews->basis.earlier == rota.reviews->basis.earlier);
    }
}

TEST_CASE("what another program wrote in place of partners or reviews is refused") {
    CHECK_THROWS_AS(store::unpack_partners("{}"), StoreError);
    CHECK_THROWS_AS(store::unpack_partners("not JSON"), StoreError);
    CHECK_THROWS_AS(store::unpack_reviews("[]"), StoreError);
}

TEST_CASE("that a rota was ended is kept, and known of no day before") {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    llp::testing::Dice dice(1);
    store::write(database, on(day("2026-09-01")), [&](store::Write& write) {
        store::save(write, llp::testing::a_rota("rota", day("2026-09-01"), dice));
    });
    store::write(database, on(day("2026-09-02")), [](store::Write& write) {
        auto rota = *store::round(write.current(), "rota");
        rota.status = RoundStatus::approved;
        rota.ended_on = day("2026-09-02");
        rota.ended_by = "Jo Marsh, chair";
        rota.end_reason = "too full";
        store::save(write, rota);
    });
    CHECK_FALSE(store::round(store::Snapshot(database, 1), "rota")->ended_on);
    const auto ended = store::round(store::Snapshot(database, 2), "rota");
    CHECK(status_of(*ended) == "ended");
    CHECK(ended->ended_on == day("2026-09-02"));
    CHECK(ended->ended_by == "Jo Marsh, chair");
    CHECK(ended->end_reason == "too full");
}
