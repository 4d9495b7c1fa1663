#include "store/erasure.hpp"

#include <doctest/doctest.h>

#include <set>

#include "core/error.hpp"
#include "store/people.hpp"
#include "support/new_store.hpp"
#include "support/random_writes.hpp"
#include "support/scale.hpp"

using namespace llp;
using llp::testing::an_appointment;
using llp::testing::day;
using llp::testing::Dice;
using llp::testing::new_store;
using llp::testing::on;
using llp::testing::write_something;

namespace {

/// Writes of people, undone now and then, among others.
void write_people(SQLite::Database& database, Dice& dice) {
    for (int left = 12; left > 0; --left) {
        store::write(database, on(day("2026-09-10")), [&](store::Write& write) {
            const int drawn = dice.roll(4);
            if (drawn == 0) {
                write_something(write, dice);
            } else if (drawn == 1 && write.number() > 1) {
                store::undo_last(write);
            } else {
                store::save(write, std::get<Appointment>(an_appointment(dice)));
            }
        });
    }
}

std::set<std::string> ids_of(const store::Snapshot& snapshot, const std::string& name) {
    std::set<std::string> ids;
    for (const auto& held : store::held_roles(snapshot)) {
        if (held.appointment.person.name == name) {
            ids.insert(held.id);
        }
    }
    return ids;
}

/// Everything that is told of people, but for one name.
std::string told_of_others(SQLite::Database& database, const std::string& name) {
    std::string text;
    for (const auto& held : store::held_roles(store::snapshot_of(database, day("2026-12-31")))) {
        const auto& [role, party, who, constituency, election, from, to, said, at_the_time] = held.appointment;
        if (who.name != name && !held.id.starts_with("erased")) {
            text += fmt::format("{} {} {} {} {}-{}; ", role, party, who.name, who.email, held.began, held.ended);
        }
    }
    return text;
}

}  // namespace

TEST_CASE("whatever was written and undone, an erasure leaves no version with the name, and others as they were") {
    int erasures = 0;
    for (int seed = 0; seed < std::max(40, scaled(200)); ++seed) {
        CAPTURE(seed);
        Dice dice(static_cast<unsigned>(seed));
        auto database = new_store();
        write_people(database, dice);
        const auto before = told_of_others(database, "Ann Fell");
        store::write(database, on(day("2026-09-11")), [&](store::Write& write) {
            const auto ids = ids_of(write.current(), "Ann Fell");
            erasures += ids.empty() ? 0 : 1;
            store::erase_people(write, ids, {.names = {"ann fell"}, .emails = {}});
        });
        CHECK(database.execAndGet("SELECT count(*) FROM people WHERE name = 'Ann Fell'").getInt() == 0);
        CHECK(told_of_others(database, "Ann Fell") == before);
        CHECK(store::faults(database).empty());
    }
    CHECK(erasures > 20);
}
