#include <doctest/doctest.h>

#include "store/facts.hpp"
#include "support/stored.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

TermDates a_term(const char* last) {
    return {.party = Urn::of(990012),
            .kind = TermDatesKind::term,
            .first = day("2026-09-03"),
            .last = day(last),
            .year = Period::parse("2026/27"),
            .number = 1,
            .reason = "two weeks in October"};
}

std::vector<TermDates> kept(const std::vector<TermDates>& said) {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    store::write(database, on(day("2026-09-01")), [&](store::Write& write) {
        for (const auto& dates : said) {
            store::save(write, dates);
        }
    });
    return store::term_dates(store::snapshot_of(database, day("2026-09-01")));
}

}  // namespace

TEST_CASE("a term of a school's own comes back as it was said, as do days without a year and a number") {
    const TermDates inset{.party = Urn::of(990012),
                          .kind = TermDatesKind::inset,
                          .first = day("2026-11-27"),
                          .last = day("2026-11-27"),
                          .year = std::nullopt,
                          .number = std::nullopt,
                          .reason = ""};
    const auto list = kept({a_term("2026-10-16"), inset});
    REQUIRE(list.size() == 2);
    CHECK(list.at(0).kind == TermDatesKind::inset);
    CHECK_FALSE(list.at(0).year);
    CHECK_FALSE(list.at(0).number);
    CHECK(list.at(0).said == day("2026-09-01"));
    CHECK(list.at(1).last == day("2026-10-16"));
    CHECK(list.at(1).year == Period::parse("2026/27"));
    CHECK(list.at(1).number == 1);
    CHECK(list.at(1).reason == "two weeks in October");
}

TEST_CASE("of two statements about one first day the later stands, in whatever order they come") {
    auto earlier = a_term("2026-10-16");
    earlier.said = day("2026-03-01");
    auto later = a_term("2026-10-23");
    later.said = day("2026-06-01");
    CHECK(kept({earlier, later}).front().last == day("2026-10-23"));
    CHECK(kept({later, earlier}).front().last == day("2026-10-23"));
}
