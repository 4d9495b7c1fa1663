#include "store/school_days.hpp"

#include <doctest/doctest.h>

#include "store/loads.hpp"
#include "store/statement_writer.hpp"
#include "support/stored.hpp"
#include "support/temporary_folder.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::named;
using llp::testing::on;
using Texts = std::vector<std::string>;

namespace {

constexpr int fen = 990001;
constexpr int lane = 990002;

class Store {
public:
    /// A complete file of authority 925 that names one school.
    void load_complete(const char* dated, int urn, const char* name) const {
        store::write(place_, store::Access::create, on(day("2026-12-01")), [&](store::Write& write) {
            auto statement = named(urn, name);
            statement.state(SchoolField::la_code, std::int64_t{925});
            store::StatementWriter(write, "gias-full", day(dated), false, true).save(statement);
            LoadSummary summary;
            summary.file = "gias.csv";
            summary.layout = "gias-full";
            summary.dated = day(dated);
            summary.complete_for = {925};
            UrnSet seen;
            seen.insert(Urn::of(urn));
            write.record();
            store::save(write, summary, "", {.schools = {{"gias-full", std::move(seen)}}, .facts = {}});
        });
    }

    [[nodiscard]] Texts days_of(int urn, const char* as_of = "2026-12-01") const {
        Texts lines;
        store::read(place_, day("2026-12-01"), [&](const store::Snapshot& snapshot) {
            for (const auto& stood : store::school_days(snapshot, day(as_of), Urn::of(urn))) {
                const auto school = read_as_one(stood.statements);
                lines.push_back(fmt::format("{} {} by {}", stood.day, school ? school->name : "none",
                                            fmt::join(stood.sources, ",")));
            }
        });
        return lines;
    }

private:
    testing::TemporaryFolder folder_;
    store::Place place_{.path = folder_.file("llp.db")};
};

}  // namespace

TEST_CASE("a school that was listed again has its first life, the gap and its return") {
    const Store store;
    store.load_complete("2026-09-01", fen, "Ashby");
    store.load_complete("2026-10-01", lane, "Birch Lane");
    store.load_complete("2026-11-01", fen, "Ashby Fen");
    CHECK(store.days_of(fen) ==
          Texts{"2026-09-01 Ashby by gias-full", "2026-10-01 none by gias-full", "2026-11-01 Ashby Fen by gias-full"});
    CHECK(store.days_of(fen, "2026-10-31").size() == 2);
    CHECK(store.days_of(fen, "2026-09-30").size() == 1);
    CHECK(store.days_of(fen, "2026-08-31").empty());
}

TEST_CASE("a school that was listed again as it was has its return too") {
    const Store store;
    store.load_complete("2026-09-01", fen, "Ashby");
    store.load_complete("2026-10-01", lane, "Birch Lane");
    store.load_complete("2026-11-01", fen, "Ashby");
    CHECK(store.days_of(fen).back() == "2026-11-01 Ashby by gias-full");
}

TEST_CASE("a file that says the same again is a day too, whichever was loaded first") {
    const Store store;
    store.load_complete("2026-11-01", fen, "Ashby");
    store.load_complete("2026-10-01", fen, "Ashby");
    store.load_complete("2026-12-01", fen, "Ashby");
    CHECK(store.days_of(fen) ==
          Texts{"2026-10-01 Ashby by gias-full", "2026-11-01 Ashby by gias-full", "2026-12-01 Ashby by gias-full"});
}

TEST_CASE("a school of which nobody said anything has no days") {
    const Store store;
    store.load_complete("2026-09-01", fen, "Ashby");
    CHECK(store.days_of(lane).empty());
}
