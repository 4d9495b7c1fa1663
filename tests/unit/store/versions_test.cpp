#include "store/versions.hpp"

#include <doctest/doctest.h>

#include <array>

#include "core/error.hpp"
#include "store/facts.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

Membership member(const std::string& status) {
    return {.party = Party::parse("990001"), .status = status, .from = day("2026-09-01"), .to = std::nullopt};
}

/// Saves in a write of its own and returns what became of it.
Saved save_alone(const store::Place& place, Date date, const Membership& membership) {
    auto saved = Saved::unchanged;
    store::write(place, store::Access::create, on(date),
                 [&](store::Write& write) { saved = store::save(write, membership); });
    return saved;
}

std::vector<std::string> statuses(const store::Place& place, Date date) {
    std::vector<std::string> found;
    store::read(place, date, [&](const store::Snapshot& snapshot) {
        for (const auto& membership : store::memberships(snapshot)) {
            found.push_back(membership.status);
        }
    });
    return found;
}

std::string dump(const store::Place& place) {
    auto database = store::open(place, store::Access::read);
    return store::dump(database);
}

}  // namespace

TEST_CASE("a record is added once, stays when said again, and is followed by another version when it changes") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    CHECK(save_alone(place, day("2026-09-01"), member("member")) == Saved::added);
    CHECK(save_alone(place, day("2026-09-01"), member("member")) == Saved::unchanged);
    CHECK(save_alone(place, day("2026-09-02"), member("member")) == Saved::confirmed);
    CHECK(save_alone(place, day("2026-09-03"), member("not-a-member")) == Saved::changed);
}

TEST_CASE("what stands already records no command") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    save_alone(place, day("2026-09-01"), member("member"));
    save_alone(place, day("2026-09-01"), member("member"));
    store::read(place, day("2026-09-02"),
                [](const store::Snapshot& snapshot) { CHECK(store::commands(snapshot).size() == 1); });
}

TEST_CASE("one command that says a thing twice keeps the later and tells") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    store::write(place, store::Access::create, on(day("2026-09-01")), [](store::Write& write) {
        CHECK(store::save(write, member("member")) == Saved::added);
        CHECK(store::save(write, member("member")) == Saved::repeated);
        CHECK(store::save(write, member("not-a-member")) == Saved::replaced);
    });
    CHECK(statuses(place, day("2026-09-01")) == std::vector<std::string>{"not-a-member"});
}

TEST_CASE("of two statements that have a day the later stands, whichever came first, and one of its day replaces it") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    const auto said = [](const char* status, const char* on) {
        return Membership{.party = Party::parse("990001"), .status = status, .from = {}, .to = {}, .said = day(on)};
    };
    const auto save = [&](const Membership& membership) {
        auto saved = Saved::unchanged;
        store::write(place, store::Access::create, testing::on(day("2026-09-09")),
                     [&](store::Write& write) { saved = store::save(write, membership); });
        return saved;
    };
    CHECK(save(said("member", "2026-09-02")) == Saved::added);
    CHECK(save(said("not-a-member", "2026-09-01")) == Saved::outdated);
    CHECK(save(said("member", "2026-09-01")) == Saved::unchanged);
    CHECK(save(said("member", "2026-09-04")) == Saved::confirmed);
    CHECK(save(said("not-a-member", "2026-09-03")) == Saved::outdated);
    CHECK(statuses(place, day("2026-09-09")) == std::vector<std::string>{"member"});
    CHECK(save(said("not-a-member", "2026-09-04")) == Saved::changed);
    CHECK(statuses(place, day("2026-09-09")) == std::vector<std::string>{"not-a-member"});
}

TEST_CASE("one command that says the same of two days keeps the later day") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    auto of_day = [](const char* on) {
        return Travel{
            .from = Party::parse("990001"), .to = Party::parse("990002"), .minutes = Minutes(20), .said = day(on)};
    };
    store::write(place, store::Access::create, on(day("2026-09-09")), [&](store::Write& write) {
        CHECK(store::save(write, of_day("2026-09-02")) == Saved::added);
        CHECK(store::save(write, of_day("2026-09-03")) == Saved::repeated);
        CHECK(store::save(write, of_day("2026-09-01")) == Saved::repeated);
        const auto standing = store::travel(write.current());
        REQUIRE(standing.size() == 1);
        CHECK(standing.front().said == day("2026-09-03"));
    });
}

TEST_CASE("of what stands, the records that a command did not put end where they are meant, and no others") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    const auto of = [](const char* party, const char* status) {
        return Membership{.party = Party::parse(party), .status = status, .from = {}, .to = {}};
    };
    for (const char* party : {"990001", "990002", "990003", "990004"}) {
        save_alone(place, day("2026-09-01"), of(party, "member"));
    }
    store::write(place, store::Access::write, on(day("2026-09-02")), [&](store::Write& write) {
        auto& table = write.table("memberships");
        store::save(write, of("990001", "not-a-member"));
        table.remember();
        store::save(write, of("990001", "member"));  // begun by this command, and said again
        store::save(write, of("990002", "member"));  // as it was
        store::save(write, of("990005", "member"));  // new
        std::vector<std::int64_t> origins;
        table.end_others([&](const store::VersionedTable::Standing& standing) {
            origins.push_back(standing.origin);
            return standing.key.front() != store::Value(std::string("990004"));
        });
        CHECK(origins == std::vector<std::int64_t>{3, 4});
    });
    std::vector<std::string> parties;
    store::read(place, day("2026-09-02"), [&](const store::Snapshot& snapshot) {
        for (const auto& membership : store::memberships(snapshot)) {
            parties.push_back(membership.party.text());
        }
    });
    CHECK(parties == std::vector<std::string>{"990001", "990002", "990004", "990005"});
    CHECK(statuses(place, day("2026-09-01")).size() == 4);
}

TEST_CASE("a past day shows what had been recorded by its end, and not what came after") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    save_alone(place, day("2026-09-01"), member("member"));
    save_alone(place, day("2026-09-08"), member("not-a-member"));
    CHECK(statuses(place, day("2026-09-07")) == std::vector<std::string>{"member"});
    CHECK(statuses(place, day("2026-09-08")) == std::vector<std::string>{"not-a-member"});
    CHECK_THROWS_WITH_AS(statuses(place, day("2026-08-31")),
                         "nothing had been recorded by 2026-08-31: the first day is 2026-09-01", NotFoundError);
}

TEST_CASE("history is not written backwards, nor on a day to come") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    save_alone(place, day("2026-09-08"), member("member"));
    auto other = member("not-a-member");
    other.said = day("2026-09-08");
    CHECK_THROWS_AS(save_alone(place, day("2026-09-07"), other), UsageError);
    CHECK_NOTHROW(save_alone(place, day("2026-09-08"), member("not-a-member")));
    auto intent = on(day("2026-09-10"));
    intent.real_today = day("2026-09-09");
    CHECK_THROWS_AS(store::write(place, store::Access::write, intent,
                                 [](store::Write& write) { store::save(write, member("member")); }),
                    UsageError);
}

TEST_CASE("an earlier day that changes nothing is no fault") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    save_alone(place, day("2026-09-08"), member("member"));
    CHECK(save_alone(place, day("2026-09-01"), member("member")) == Saved::unchanged);
}

TEST_CASE("a dry run does everything and keeps nothing") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    save_alone(place, day("2026-09-01"), member("member"));
    const auto before = dump(place);
    auto intent = on(day("2026-09-02"));
    intent.dry_run = true;
    const auto number = store::write(place, store::Access::write, intent, [](store::Write& write) {
        CHECK(store::save(write, member("not-a-member")) == Saved::changed);
    });
    CHECK(number == 2);
    CHECK(dump(place) == before);
}

TEST_CASE("undo goes strictly further back and says when nothing is left") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    save_alone(place, day("2026-09-01"), member("member"));
    const auto first = dump(place);
    save_alone(place, day("2026-09-02"), member("not-a-member"));
    save_alone(place, day("2026-09-03"), member("alternative-arrangement"));
    const auto undo = [&] {
        std::optional<Command> undone;
        store::write(place, store::Access::write, on(day("2026-09-04")),
                     [&](store::Write& write) { undone = store::undo_last(write); });
        return undone;
    };
    CHECK(undo()->number == 3);
    CHECK(undo()->number == 2);
    CHECK(dump(place) == first);
    CHECK(undo()->number == 1);
    CHECK(dump(place).empty());
    CHECK_FALSE(undo());
}

TEST_CASE("an undo is seen from its day on, and the days before stay as they were") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    save_alone(place, day("2026-09-01"), member("member"));
    save_alone(place, day("2026-09-02"), member("not-a-member"));
    store::write(place, store::Access::write, on(day("2026-09-05")),
                 [](store::Write& write) { store::undo_last(write); });
    CHECK(statuses(place, day("2026-09-01")) == std::vector<std::string>{"member"});
    CHECK(statuses(place, day("2026-09-04")) == std::vector<std::string>{"not-a-member"});
    CHECK(statuses(place, day("2026-09-05")) == std::vector<std::string>{"member"});
}

TEST_CASE("a record keeps the command that first stated it through an undo") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    const Declaration need{.party = Party::parse("990001"), .area = "achievement", .date = day("2026-09-01")};
    auto other = need;
    other.urgent = true;
    const auto file_of_need = [&](Date date) {
        std::string file;
        store::read(place, date, [&](const store::Snapshot& s) { file = store::declarations(s).at(0).file; });
        return file;
    };
    const auto intent = on(day("2026-09-01"));
    store::write(place, store::Access::create, intent, [&](store::Write& write) { store::save(write, need); });
    const auto first = file_of_need(day("2026-09-01"));
    CHECK(first == "typed (command 1)");
    store::write(place, store::Access::write, on(day("2026-09-02")),
                 [&](store::Write& write) { store::save(write, other); });
    CHECK(file_of_need(day("2026-09-02")) == "typed (command 2)");
    store::write(place, store::Access::write, on(day("2026-09-03")),
                 [](store::Write& write) { store::undo_last(write); });
    CHECK(file_of_need(day("2026-09-03")) == first);
}
