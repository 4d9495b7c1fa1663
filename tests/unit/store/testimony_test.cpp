#include "store/testimony.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

#include "store/held_schools.hpp"
#include "store/loads.hpp"
#include "store/schools.hpp"
#include "store/statement_writer.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

struct Listed {
    int urn = 0;
    int authority = 0;
    std::string part = {};
};

const auto today = day("2026-11-09");

class Registers {
public:
    /// A load of the day that names these, complete for the authorities.
    void load(const char* dated, std::initializer_list<Listed> schools, std::set<int> complete_for = {},
              const std::string& layout = "gias-full") {
        store::write(place_, store::Access::create, on(today), [&](store::Write& write) {
            std::map<std::string, UrnSet> named;
            for (const auto& school : schools) {
                const auto source = school.part.empty() ? layout : layout + ' ' + school.part;
                auto statement = testing::named(school.urn, "School");
                if (school.authority != 0) {
                    statement.state(SchoolField::la_code, std::int64_t{school.authority});
                }
                store::StatementWriter(write, source, day(dated), layout == "schools", true).save(statement);
                named[source].insert(statement.urn);
            }
            LoadSummary summary;
            summary.layout = layout;
            summary.dated = day(dated);
            summary.complete_for = std::move(complete_for);
            write.record();
            store::save(write, summary, "", {.schools = std::move(named), .facts = {}});
        });
    }

    void type(const char* date, int urn) {
        store::write(place_, store::Access::create, on(day(date)), [&](store::Write& write) {
            store::StatementWriter(write, "schools", day(date), true, true).save_typed(testing::named(urn, "School"));
        });
    }

    /// "gias-full 2026-09-01-2026-10-01": from when to when each source says what it says.
    [[nodiscard]] std::vector<std::string> said_of(int urn, Date as_of = today) const {
        std::vector<std::string> list;
        store::read(place_, today, [&](const store::Snapshot& snapshot) {
            for (const auto& said : store::statements(snapshot, as_of, Urn::of(urn))) {
                list.push_back(fmt::format("{} {}-{}", said.source, said.dated, said.confirmed));
            }
        });
        return list;
    }

    [[nodiscard]] bool holds(int urn) const {
        bool held = false;
        store::read(place_, today, [&](const store::Snapshot& snapshot) {
            held = store::held_schools(snapshot).authorities.contains(Urn::of(urn));
        });
        return held;
    }

private:
    testing::TemporaryFolder folder_;
    store::Place place_{.path = folder_.file("llp.db")};
};

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("a complete load ends, as of its day, what its source said of a school of its authorities that it lacks") {
    Registers registers;
    registers.load("2026-09-01", {{990'001, 925}, {990'002, 925}, {990'003, 813}});
    registers.load("2026-10-01", {{990'001, 925}}, {925});
    CHECK(registers.said_of(990'001) == Said{"gias-full 2026-09-01-2026-10-01"});
    CHECK(registers.said_of(990'002).empty());
    CHECK(registers.said_of(990'002, day("2026-09-30")) == Said{"gias-full 2026-09-01-2026-09-01"});
    CHECK(registers.said_of(990'002, day("2026-10-01")).empty());
    CHECK(registers.said_of(990'003) == Said{"gias-full 2026-09-01-2026-09-01"});
    CHECK_FALSE(registers.holds(990'002));
}

TEST_CASE("what is said again after it ended is said from that day on") {
    Registers registers;
    registers.load("2026-09-01", {{990'001, 925}, {990'002, 925}});
    registers.load("2026-11-01", {{990'002, 925}});
    registers.load("2026-10-01", {{990'001, 925}}, {925});
    CHECK(registers.said_of(990'002) == Said{"gias-full 2026-11-01-2026-11-01"});
    CHECK(registers.holds(990'002));
}

TEST_CASE("a school is of the authority that the source last stated by the day of the complete load") {
    Registers registers;
    registers.load("2026-10-01", {{990'001, 925}}, {925});
    registers.load("2026-09-01", {{990'002, 925}});
    CHECK_FALSE(registers.holds(990'002));
    registers.load("2026-09-15", {{990'002, 813}});
    CHECK(registers.said_of(990'002) == Said{"gias-full 2026-09-01-2026-09-01", "gias-full 2026-09-15-2026-09-15"});
}

TEST_CASE("where its own source states no authority, that of any other counts") {
    Registers registers;
    registers.load("2026-09-01", {{990'001, 0}, {990'002, 0}}, {}, "our-list");
    registers.load("2026-10-01", {{990'001, 0}}, {925}, "our-list");
    CHECK(registers.holds(990'002));
    registers.load("2026-09-01", {{990'002, 925}});
    CHECK(registers.said_of(990'002) == Said{"gias-full 2026-09-01-2026-09-01"});
}

TEST_CASE("of the loads of one day the last that speaks of a school stands") {
    Registers registers;
    registers.load("2026-10-01", {{990'001, 925}, {990'002, 925}}, {925});
    registers.load("2026-10-01", {{990'001, 925}}, {925});
    CHECK_FALSE(registers.holds(990'002));
    registers.load("2026-10-01", {{990'003, 813}}, {813});
    CHECK_FALSE(registers.holds(990'002));
    registers.load("2026-10-01", {{990'001, 925}, {990'002, 925}}, {925});
    CHECK(registers.holds(990'002));
}

TEST_CASE("a part of a layout of which a complete load says nothing has ended") {
    Registers registers;
    registers.load("2026-09-01", {{990'001, 925, "federation"}, {990'001, 925}}, {}, "groups");
    registers.load("2026-10-01", {{990'001, 925}}, {925}, "groups");
    CHECK(registers.said_of(990'001) == Said{"groups 2026-09-01-2026-10-01"});
}

TEST_CASE("what was typed stays, and is typed again where a file alone had said it") {
    Registers registers;
    registers.load("2026-09-01", {{990'001, 925}, {990'002, 925}}, {}, "schools");
    registers.type("2026-11-09", 990'003);
    registers.load("2026-11-09", {{990'001, 925}}, {925}, "schools");
    CHECK(registers.holds(990'003));
    CHECK_FALSE(registers.holds(990'002));
    registers.type("2026-11-09", 990'002);
    CHECK(registers.holds(990'002));
}

TEST_CASE("what was typed is not merged with what a file says that comes late") {
    Registers registers;
    registers.type("2026-10-01", 990'001);
    registers.load("2026-09-01", {{990'001, 0}}, {}, "schools");
    CHECK(registers.said_of(990'001) == Said{"schools 2026-09-01-2026-09-01", "schools 2026-10-01-2026-10-01"});
}
