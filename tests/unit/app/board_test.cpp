#include "app/board.hpp"

#include <doctest/doctest.h>

using namespace llp;

namespace {

const auto today = Date::parse("2026-11-23");

Appointment term(int school, const char* from, const char* to, const char* constituency = "Governors") {
    return {.role = "board-member",
            .party = Urn::of(990000 + school),
            .person = {},
            .constituency = constituency,
            .election = "elected",
            .from = Date::read_iso(from),
            .to = Date::read_iso(to)};
}

}  // namespace

TEST_CASE("a seat is vacant from the day after a term that nobody followed") {
    const auto vacant = app::vacant_seats({term(1, "2022-09-01", "2026-11-20")}, today);
    REQUIRE(vacant.size() == 1);
    CHECK(vacant[0].constituency == "Governors");
    CHECK(vacant[0].since == Date::parse("2026-11-21"));
}

TEST_CASE("a term that ends today leaves no seat yet") {
    CHECK(app::vacant_seats({term(1, "2022-09-01", "2026-11-23")}, today).empty());
    CHECK(app::vacant_seats({term(1, "2022-09-01", "2026-11-22")}, today).size() == 1);
}

TEST_CASE("whoever took office in the constituency since, or up to 90 days before, fills the seat") {
    CHECK(app::vacant_seats({term(1, "2022-09-01", "2026-08-31"), term(2, "2026-09-01", "2030-08-31")}, today).empty());
    CHECK(app::vacant_seats({term(1, "2022-09-01", "2026-08-31"), term(2, "2026-06-02", "2030-08-31")}, today).empty());
    CHECK(app::vacant_seats({term(1, "2022-09-01", "2026-08-31"), term(2, "2026-06-01", "2030-08-31")}, today).size() ==
          1);
    CHECK(
        app::vacant_seats({term(1, "2022-09-01", "2026-08-31"), term(2, "2026-09-01", "2030-08-31", "Primary")}, today)
            .size() == 1);
}

TEST_CASE("one who takes office fills one seat of two") {
    CHECK(app::vacant_seats({term(1, "2022-09-01", "2026-08-31"), term(2, "2022-09-01", "2026-08-31"),
                             term(3, "2026-09-01", "2030-08-31")},
                            today)
              .size() == 1);
}

TEST_CASE("one who is to take office later fills no seat yet") {
    CHECK(app::vacant_seats({term(1, "2022-09-01", "2026-11-20"), term(2, "2026-11-24", "2030-08-31")}, today).size() ==
          1);
}

TEST_CASE("a seat that was left more than two years ago is forgotten") {
    CHECK(app::vacant_seats({term(1, "2020-09-01", "2024-11-23")}, today).size() == 1);
    CHECK(app::vacant_seats({term(1, "2020-09-01", "2024-11-22")}, today).empty());
}
