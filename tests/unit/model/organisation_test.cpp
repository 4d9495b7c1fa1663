#include "model/organisation.hpp"

#include <doctest/doctest.h>

using namespace llp;

namespace {

const Date the_day = Date::parse("2026-11-23");

Organisation said(const std::string& source, Date dated, const std::string& name) {
    Organisation body{.id = "hub", .name = name, .kind = "university", .dated = dated};
    body.source = source;
    return body;
}

}  // namespace

TEST_CASE("an organisation is open until the day on which it closes, from the day on which it opens") {
    Organisation body{.id = "hub", .dated = the_day};
    CHECK(body.is_open(the_day));
    body.opened = the_day;
    CHECK(body.is_open(the_day));
    CHECK_FALSE(body.is_open(the_day - 1));
    body.closed = the_day + 1;
    CHECK(body.is_open(the_day));
    CHECK_FALSE(body.is_open(the_day + 1));
}

TEST_CASE("without a day the status of an organisation decides") {
    Organisation body{.id = "hub", .dated = the_day};
    body.status = "closed";
    CHECK_FALSE(body.is_open(the_day));
    body.status = "proposed-to-open";
    CHECK_FALSE(body.is_open(the_day));
    body.status = "open";
    CHECK(body.is_open(the_day));
}

TEST_CASE("of an organisation the newest statement counts, and our own list of two of one day") {
    const auto newest = read_as_one_each(
        {said("gias-groups", the_day, "Old"), said("organisations", the_day, "Own"), said("zz", the_day - 1, "Older")});
    REQUIRE(newest.size() == 1);
    CHECK(newest[0].name == "Own");
    CHECK(read_as_one_each({said("organisations", the_day, "Own"), said("gias-groups", the_day + 1, "New")})[0].name ==
          "New");
}

TEST_CASE("where an organisation is, an older statement may say") {
    auto older = said("gias-groups", the_day - 9, "Old");
    older.place = grid_point(500'000, 350'000);
    CHECK(read_as_one_each({said("organisations", the_day, "Own"), older})[0].place == older.place);
    auto newer = said("organisations", the_day, "Own");
    newer.postcode = "LN1 1AB";
    CHECK_FALSE(read_as_one_each({newer, older})[0].place);
}
