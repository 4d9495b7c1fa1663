#include "store/people.hpp"

#include <doctest/doctest.h>

#include "store/unsaid.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

Appointment appointed(std::string role, std::string name, const char* said, std::string email = {}) {
    return {.role = std::move(role),
            .party = Urn::of(990'001),
            .person = {.name = std::move(name), .email = std::move(email), .phone = {}},
            .constituency = {},
            .election = {},
            .from = {},
            .to = {},
            .said = day(said)};
}

/// A store in memory to which appointments are saved, each in a command of its own.
class Office {
public:
    Saved save(const Appointment& appointment) {
        auto saved = Saved::unchanged;
        store::write(database_, on(day("2026-12-01")), [&](store::Write& write) {
            saved = store::save(write, appointment);
            if (!write.began()) {
                write.abandon();
            }
        });
        return saved;
    }

    [[nodiscard]] std::vector<std::string> people() {
        std::vector<std::string> names;
        SQLite::Statement rows(database_, "SELECT name FROM people WHERE ended = 0 ORDER BY name");
        while (rows.executeStep()) {
            names.push_back(rows.getColumn(0).getString());
        }
        return names;
    }

    [[nodiscard]] std::vector<std::string> holders() {
        std::vector<std::string> found;
        for (const auto& each : store::appointments(store::snapshot_of(database_, day("2026-12-01")))) {
            found.push_back(each.role + " " + each.person.name + " " + each.person.email);
        }
        return found;
    }

    /// Asked for by role and school, one after the other.
    [[nodiscard]] std::vector<std::string> asked_for(const std::vector<std::pair<std::string, Urn>>& places) {
        store::AppointmentReader reader(store::snapshot_of(database_, day("2026-12-01")));
        std::vector<std::string> found;
        for (const auto& [role, urn] : places) {
            for (const auto& each : reader.of(role, urn)) {
                found.push_back(each.role + " " + each.person.name);
            }
        }
        return found;
    }

    void run(const std::string& sql) { database_.exec(sql); }
    void undo() {
        store::write(database_, on(day("2026-12-01")), [](store::Write& write) { store::undo_last(write); });
    }
    [[nodiscard]] std::vector<std::string> faults() { return store::faults(database_); }

private:
    SQLite::Database database_ = store::open({.path = ":memory:"}, store::Access::create);
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a new head takes the place of the one before, of whom nothing is kept as current") {
    Office office;
    CHECK(office.save(appointed("headteacher", "Ann", "2026-09-01", "ann@x.example")) == Saved::added);
    CHECK(office.save(appointed("headteacher", "Ben", "2026-10-01")) == Saved::changed);
    CHECK(office.holders() == Texts{"headteacher Ben "});
    CHECK(office.people() == Texts{"Ben"});
    office.undo();
    CHECK(office.holders() == Texts{"headteacher Ann ann@x.example"});
    CHECK(office.faults().empty());
}

TEST_CASE("governors stand beside each other, and the same again changes nothing") {
    Office office;
    CHECK(office.save(appointed("governor", "Ann", "2026-09-01")) == Saved::added);
    CHECK(office.save(appointed("governor", "Ben", "2026-09-01")) == Saved::added);
    CHECK(office.save(appointed("governor", "ANN", "2026-09-01")) == Saved::changed);
    CHECK(office.save(appointed("governor", "ANN", "2026-09-01")) == Saved::unchanged);
    CHECK(office.people() == Texts{"ANN", "Ben"});
}

TEST_CASE("another address alone is a change, and an older statement leaves everything as it is") {
    Office office;
    office.save(appointed("headteacher", "Ann", "2026-10-01", "old@x.example"));
    CHECK(office.save(appointed("headteacher", "Ann", "2026-10-02", "new@x.example")) == Saved::changed);
    CHECK(office.save(appointed("headteacher", "Ben", "2026-10-01")) == Saved::outdated);
    CHECK(office.holders() == Texts{"headteacher Ann new@x.example"});
    CHECK(office.people() == Texts{"Ann"});
}

TEST_CASE("the current holders of a role at a school are asked for one school after the other, by name") {
    Office office;
    for (const auto* const name : {"Cleo", "Ann"}) {
        office.save(appointed("governor", name, "2026-09-01"));
        office.save(appointed("headteacher", name, "2026-09-02"));
    }
    const auto here = Urn::of(990'001);
    CHECK(office.asked_for({{"headteacher", here}}) == Texts{"headteacher Ann"});
    CHECK(office.asked_for({{"governor", here}, {"headteacher", Urn::of(990'002)}, {"governor", here}}) ==
          Texts{"governor Ann", "governor Cleo", "governor Ann", "governor Cleo"});
}

TEST_CASE("a role can stand without anybody being named") {
    Office office;
    office.save(appointed("reviewer", "", "2026-09-01"));
    CHECK(office.holders() == Texts{"reviewer  "});
    CHECK(office.people().empty());
    CHECK(office.faults().empty());
}

TEST_CASE("a role whose person is missing is a fault, and so is a person without a role; neither names anybody") {
    Office office;
    office.save(appointed("headteacher", "Ann", "2026-09-01"));
    office.run("UPDATE people SET person = 'another' WHERE ended = 0");
    const auto faults = office.faults();
    CHECK(faults == Texts{"the role headteacher of 990001 names a person who is not there",
                          "table people: record 1 is of a person without a role"});
}
