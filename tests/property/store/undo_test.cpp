#include <doctest/doctest.h>

#include <random>

#include "store/facts.hpp"
#include "store/schools.hpp"
#include "store/session.hpp"
#include "support/scale.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

constexpr int longest_sequence = 20;

/// Whole numbers that are the same on every machine.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    /// 0 to sides - 1.
    int roll(int sides) { return static_cast<int>(engine_() % static_cast<unsigned>(sides)); }

private:
    std::mt19937 engine_;
};

/// One of a few facts about one of a few schools, so that the same keys meet again and again.
void write_something(store::Write& write, Dice& dice) {
    const int urn = 990001 + dice.roll(3);
    const int content = dice.roll(3);
    const Party party(Urn::of(urn));
    switch (dice.roll(5)) {
        case 0:
            store::StatementWriter(write, "gias-full", day("2026-09-01") + content, false, true)
                .save(testing::named(urn, "Name " + std::to_string(content)));
            break;
        case 1:
            store::StatementWriter(write, "add-school", write.day(), true, true)
                .save(testing::named(urn, "By hand " + std::to_string(content)));
            break;
        case 2:
            store::save(write, Membership{.party = party,
                                          .status = content == 0 ? "member" : "not-a-member",
                                          .from = std::nullopt,
                                          .to = day("2027-01-01") + content});
            break;
        case 3:
            store::save(write, Capacity{.party = party, .max_schools = content, .from = std::nullopt});
            break;
        default:
            write.table("memberships").end(std::vector<store::Value>{party.text(), std::string()});
            break;
    }
}

/// Up to twenty writes, then as many undos as wrote something: each brings back the dump from before its write.
void undo_brings_back_each_state(SQLite::Database& database, unsigned seed) {
    Dice dice(seed);
    auto date = day("2026-09-10");
    std::vector<std::string> states{store::dump(database)};
    for (int left = 1 + dice.roll(longest_sequence); left > 0; --left) {
        date = date + dice.roll(2);
        if (store::write(database, on(date), [&](store::Write& write) { write_something(write, dice); })) {
            states.push_back(store::dump(database));
        }
    }
    while (states.size() > 1) {
        states.pop_back();
        store::write(database, on(date), [](store::Write& write) { CHECK(store::undo_last(write)); });
        CHECK(store::dump(database) == states.back());
    }
    CHECK(store::faults(database).empty());
}

}  // namespace

TEST_CASE("any sequence of writes followed by as many undos restores the same dump, in memory") {
    for (unsigned seed = 0; seed < static_cast<unsigned>(scaled(500)); ++seed) {
        CAPTURE(seed);
        auto database = store::open({.path = ":memory:"}, store::Access::create);
        undo_brings_back_each_state(database, seed);
    }
}

TEST_CASE("any sequence of writes followed by as many undos restores the same dump, on disk") {
    for (unsigned seed = 1000; seed < 1000U + static_cast<unsigned>(scaled(20)); ++seed) {
        CAPTURE(seed);
        const testing::TemporaryFolder folder;
        auto database = store::open({.path = folder.file("llp.db")}, store::Access::create);
        undo_brings_back_each_state(database, seed);
    }
}

TEST_CASE("an undo in the middle of a sequence changes nothing of what later undos bring back") {
    for (unsigned seed = 2000; seed < 2000U + static_cast<unsigned>(scaled(200)); ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        auto database = store::open({.path = ":memory:"}, store::Access::create);
        std::vector<std::string> states{store::dump(database)};
        for (int left = longest_sequence; left > 0; --left) {
            if (states.size() > 1 && dice.roll(3) == 0) {
                states.pop_back();
                store::write(database, on(day("2026-09-10")), [](store::Write& write) { store::undo_last(write); });
                CHECK(store::dump(database) == states.back());
            } else if (store::write(database, on(day("2026-09-10")),
                                    [&](store::Write& write) { write_something(write, dice); })) {
                states.push_back(store::dump(database));
            }
        }
    }
}

TEST_CASE("three dated states read the same later, whatever was written since") {
    for (unsigned seed = 3000; seed < 3000U + static_cast<unsigned>(scaled(50)); ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        auto database = store::open({.path = ":memory:"}, store::Access::create);
        const auto names = [&](std::int64_t command) {
            std::string text;
            for (const auto& school : store::schools(store::Snapshot(database, command), day("2027-01-01"))) {
                text += school.name + ";";
            }
            for (const auto& membership : store::memberships(store::Snapshot(database, command))) {
                text += membership.status + iso(*membership.to) + ";";
            }
            return text;
        };
        std::vector<std::pair<std::int64_t, std::string>> kept;
        for (int state = 0; state < 3; ++state) {
            for (int writes = 0; writes < 5; ++writes) {
                store::write(database, on(day("2026-09-10") + state),
                             [&](store::Write& write) { write_something(write, dice); });
            }
            const auto command = store::last_command(database, day("2026-09-10") + state);
            kept.emplace_back(command, names(command));
        }
        for (const auto& [command, text] : kept) {
            CHECK(names(command) == text);
        }
    }
}
