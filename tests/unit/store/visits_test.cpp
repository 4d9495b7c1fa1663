#include "store/visits.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "support/stored.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

Visit a_visit(std::int64_t plan, int number) {
    return {.plan = plan,
            .number = number,
            .kind = VisitKind::visit,
            .visitor = Urn::of(990044),
            .half_days = 1,
            .earliest = day("2026-11-16"),
            .latest = day("2026-12-04"),
            .apart = 5,
            .day = std::nullopt};
}

Visit placed(Visit visit, const char* on_day) {
    visit.day = day(on_day);
    visit.part = DayPart::morning;
    visit.status = VisitStatus::proposed;
    return visit;
}

class Kept {
public:
    void save(const char* on_day, const Visit& visit) {
        last_ = store::write(database_, on(day(on_day)), [&](store::Write& write) { store::save(write, visit); });
    }
    void undo(const char* on_day) {
        store::write(database_, on(day(on_day)), [](store::Write& write) { store::undo_last(write); });
    }
    [[nodiscard]] std::optional<std::int64_t> last() const { return last_; }
    [[nodiscard]] std::vector<Visit> visits(const char* on_day = "2026-11-30") {
        return store::visits(store::snapshot_of(database_, day(on_day)));
    }
    [[nodiscard]] SQLite::Database& database() { return database_; }

private:
    SQLite::Database database_ = store::open({.path = ":memory:"}, store::Access::create);
    std::optional<std::int64_t> last_;
};

}  // namespace

TEST_CASE("a visit comes back as it was kept, in the order of plans and numbers") {
    Kept kept;
    const auto first = placed(a_visit(1, 2), "2026-11-23");
    auto led_by_broker = a_visit(2, 1);
    led_by_broker.kind = VisitKind::review;
    led_by_broker.visitor = std::nullopt;
    led_by_broker.half_days = 2;
    led_by_broker.note = "in the school's hall";
    kept.save("2026-11-09", led_by_broker);
    kept.save("2026-11-09", first);
    CHECK(kept.visits() == std::vector<Visit>{first, led_by_broker});
}

TEST_CASE("a visit that is kept again unchanged is no command") {
    Kept kept;
    kept.save("2026-11-09", a_visit(1, 1));
    kept.save("2026-11-10", a_visit(1, 1));
    CHECK_FALSE(kept.last());
    CHECK(kept.visits().front().sequence == 0);
}

TEST_CASE("the sequence of a visit rises with each change and never falls, also where a change is undone") {
    Kept kept;
    kept.save("2026-11-09", a_visit(1, 1));
    kept.save("2026-11-09", a_visit(1, 2));
    kept.save("2026-11-10", placed(a_visit(1, 1), "2026-11-23"));
    kept.save("2026-11-11", placed(a_visit(1, 1), "2026-11-24"));
    CHECK(kept.visits().front().sequence == 2);
    kept.undo("2026-11-12");
    const auto visit = kept.visits().front();
    CHECK(visit.day == day("2026-11-23"));
    CHECK(visit.sequence == 3);
    CHECK(kept.visits().back().sequence == 0);
    CHECK(kept.visits("2026-11-10").front().sequence == 1);
}

TEST_CASE("the table refuses what no visit can be") {
    Kept kept;
    auto without_a_day = a_visit(1, 1);
    without_a_day.status = VisitStatus::agreed;
    CHECK_THROWS_AS(kept.save("2026-11-09", without_a_day), SQLite::Exception);
    auto back_to_front = a_visit(1, 1);
    back_to_front.latest = back_to_front.earliest - 1;
    CHECK_THROWS_AS(kept.save("2026-11-09", back_to_front), SQLite::Exception);
    auto half_without_its_half = placed(a_visit(1, 1), "2026-11-23");
    half_without_its_half.part = DayPart::whole;
    CHECK_THROWS_AS(kept.save("2026-11-09", half_without_its_half), SQLite::Exception);
}

TEST_CASE("a visit of no plan is a fault of the store") {
    Kept kept;
    kept.save("2026-11-09", a_visit(7, 1));
    CHECK(store::faults(kept.database()) == std::vector<std::string>{"visits belong to plan 7, which is not there"});
}
