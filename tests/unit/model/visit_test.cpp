#include "model/visit.hpp"

#include <doctest/doctest.h>

using namespace llp;

namespace {

Visit a_visit(VisitStatus status) {
    const auto day = Date::parse("2026-11-23");
    Visit visit{.earliest = day, .latest = day + 7, .day = day};
    visit.status = status;
    return visit;
}

}  // namespace

TEST_CASE("kinds, statuses and parts of a day are read as they are written, and nothing else is") {
    for (const auto kind : {VisitKind::first_visit, VisitKind::visit, VisitKind::review}) {
        CHECK(read_visit_kind(token(kind)) == kind);
    }
    for (const auto status : {VisitStatus::unplaced, VisitStatus::proposed, VisitStatus::agreed, VisitStatus::done,
                              VisitStatus::missed, VisitStatus::cancelled}) {
        CHECK(read_visit_status(token(status)) == status);
    }
    for (const auto part : {DayPart::whole, DayPart::morning, DayPart::afternoon}) {
        CHECK(read_day_part(token(part)) == part);
    }
    CHECK_FALSE(read_visit_kind("Visit"));
    CHECK_FALSE(read_visit_status(""));
    CHECK_FALSE(read_day_part("evening"));
}

TEST_CASE("a visit holds its day while it is proposed or agreed and when it is done, not when missed or cancelled") {
    CHECK(a_visit(VisitStatus::proposed).holds_its_day());
    CHECK(a_visit(VisitStatus::agreed).holds_its_day());
    CHECK(a_visit(VisitStatus::done).holds_its_day());
    CHECK_FALSE(a_visit(VisitStatus::missed).holds_its_day());
    CHECK_FALSE(a_visit(VisitStatus::cancelled).holds_its_day());
    auto unplaced = a_visit(VisitStatus::unplaced);
    unplaced.day.reset();
    CHECK_FALSE(unplaced.holds_its_day());
}

TEST_CASE("a visit is over once it is done, missed or cancelled") {
    CHECK_FALSE(a_visit(VisitStatus::unplaced).is_over());
    CHECK_FALSE(a_visit(VisitStatus::agreed).is_over());
    CHECK(a_visit(VisitStatus::done).is_over());
    CHECK(a_visit(VisitStatus::missed).is_over());
    CHECK(a_visit(VisitStatus::cancelled).is_over());
}
