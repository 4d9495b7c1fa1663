#include "store/schools.hpp"
#include "store/statement_writer.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "store/facts.hpp"
#include "store/loads.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::load;
using llp::testing::named;
using llp::testing::on;

namespace {

std::string name_on(const store::Place& place, Date date) {
    std::string name = "(not held)";
    store::read(place, date, [&](const store::Snapshot& snapshot) {
        if (const auto school = store::school(snapshot, date, Urn::of(990001))) {
            name = school->name;
        }
    });
    return name;
}

/// An extract of one school, recorded as a load that saw it.
void extract(const store::Place& place, Date recorded, Date dated, const std::string& name) {
    store::write(place, store::Access::create, on(recorded), [&](store::Write& write) {
        store::StatementWriter(write, "gias-full", dated, false, true).save(named(990001, name));
        LoadSummary summary;
        summary.layout = "gias-full";
        summary.dated = dated;
        UrnSet keys;
        keys.insert(Urn::of(990001));
        write.author().begin();
        store::save(write, summary, "", {.schools = {{"gias-full", keys}}, .facts = {}});
    });
}

void by_hand(const store::Place& place, Date date, const std::string& name) {
    store::write(place, store::Access::create, on(date), [&](store::Write& write) {
        store::StatementWriter(write, "schools", date, true, true).save(named(990001, name));
    });
}

std::string school_dump(const store::Place& place) {
    auto database = store::open(place, store::Access::read);
    const auto all = store::dump(database);
    return all.substr(0, all.find("loads:"));
}

}  // namespace

TEST_CASE("an older extract that is loaded late is read on its own days only") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    extract(place, day("2026-10-01"), day("2026-09-30"), "New Name");
    extract(place, day("2026-10-02"), day("2026-09-01"), "Old Name");
    CHECK(name_on(place, day("2026-10-02")) == "New Name");
}

TEST_CASE("an older extract undoes nothing that a newer one confirmed") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    extract(place, day("2026-10-01"), day("2026-09-01"), "Name");
    extract(place, day("2026-10-01"), day("2026-09-20"), "Name");
    extract(place, day("2026-10-02"), day("2026-09-10"), "Slip of the Pen");
    CHECK(name_on(place, day("2026-10-02")) == "Name");
}

TEST_CASE("extracts that say one thing and another by turns give one store in any order of loading") {
    const std::vector<std::pair<Date, std::string>> extracts{{day("2026-09-01"), "Name"},
                                                             {day("2026-09-10"), "Other"},
                                                             {day("2026-09-20"), "Name"},
                                                             {day("2026-09-28"), "Other"}};
    std::vector<int> order{0, 1, 2, 3};
    std::string expected;
    do {
        const testing::TemporaryFolder folder;
        const store::Place place{.path = folder.file("llp.db")};
        for (const int i : order) {
            const auto& [dated, name] = extracts.at(static_cast<std::size_t>(i));
            extract(place, day("2026-10-01"), dated, name);
        }
        expected = expected.empty() ? school_dump(place) : expected;
        CHECK(school_dump(place) == expected);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("a value by hand holds until a later extract changes it") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    extract(place, day("2026-09-02"), day("2026-09-01"), "As Published");
    by_hand(place, day("2026-09-05"), "As We Know It");
    CHECK(name_on(place, day("2026-09-05")) == "As We Know It");
    SUBCASE("a later extract that says the same as before leaves it") {
        extract(place, day("2026-09-12"), day("2026-09-10"), "As Published");
        CHECK(name_on(place, day("2026-09-12")) == "As We Know It");
    }
    SUBCASE("a later extract that says something else wins") {
        extract(place, day("2026-09-12"), day("2026-09-10"), "As Renamed");
        CHECK(name_on(place, day("2026-09-12")) == "As Renamed");
    }
    SUBCASE("an extract of the same day does not win") {
        extract(place, day("2026-09-12"), day("2026-09-05"), "As Renamed");
        CHECK(name_on(place, day("2026-09-12")) == "As We Know It");
    }
}

TEST_CASE("a school that only a list of trust members names is not held") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    store::write(place, store::Access::create, on(day("2026-09-01")), [](store::Write& write) {
        store::StatementWriter(write, "gias-trusts", day("2026-09-01"), false, false).save(named(990001, "Named"));
    });
    CHECK(name_on(place, day("2026-09-01")) == "(not held)");
    load(place, day("2026-09-02"), day("2026-09-01"), named(990001, "Held"));
    CHECK(name_on(place, day("2026-09-02")) != "(not held)");
}

TEST_CASE("what a hand does not state stays, and the same again on the day writes nothing") {
    const testing::TemporaryFolder folder;
    const store::Place place{.path = folder.file("llp.db")};
    by_hand(place, day("2026-09-01"), "Name");
    const auto save = [&](Date date, const SchoolStatement& statement) {
        auto saved = Saved::added;
        store::write(place, store::Access::write, on(date), [&](store::Write& write) {
            saved = store::StatementWriter(write, "schools", date, true, true).save(statement);
        });
        return saved;
    };
    SchoolStatement pupils{.urn = Urn::of(990001)};
    pupils.state(SchoolField::pupils, std::int64_t{120});
    CHECK(save(day("2026-09-01"), pupils) == Saved::changed);
    CHECK(save(day("2026-09-01"), pupils) == Saved::unchanged);
    CHECK(name_on(place, day("2026-09-02")) == "Name");
    store::read(place, day("2026-09-01"), [&](const store::Snapshot& snapshot) {
        CHECK(store::shows(snapshot, day("2026-09-01"), pupils));
        CHECK(store::shows(snapshot, day("2026-09-01"), named(990001, "Name")));
        CHECK_FALSE(store::shows(snapshot, day("2026-09-01"), named(990001, "Another name")));
        CHECK_FALSE(store::shows(snapshot, day("2026-09-01"), named(990002, "Name")));
    });
}
