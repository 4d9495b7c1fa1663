#include "model/school_change.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace llp;

namespace {

const Date then = Date::parse("2026-09-01");
const Date now = Date::parse("2026-11-09");

School a_school() {
    School school{.urn = Urn::of(990'001)};
    school.name = "Marram Primary School";
    school.status = Status::open;
    school.type = "Community school";
    school.type_group = "Local authority maintained schools";
    school.phase = Phase::primary;
    school.la_code = 999;
    school.la_name = "Eskershire";
    school.pupils = 100;
    return school;
}

/// The codes of what changed, those without one too.
std::vector<std::string> codes(const School& before, const School& after) {
    std::vector<std::string> found;
    for (const auto& change : changes_between(before, then, after, now)) {
        found.emplace_back(change.code);
    }
    return found;
}

using Codes = std::vector<std::string>;

School with_roll(std::optional<std::int64_t> pupils) {
    auto school = a_school();
    school.pupils = pupils;
    return school;
}

}  // namespace

TEST_CASE("a school that stays as it is has no change") {
    CHECK(codes(a_school(), a_school()).empty());
}

TEST_CASE("another name is told with both names") {
    auto after = a_school();
    after.name = "Marram Academy";
    const auto changes = changes_between(a_school(), then, after, now);
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().code == "renamed");
    CHECK(changes.front().before == "Marram Primary School");
    CHECK(changes.front().after == "Marram Academy");
}

TEST_CASE("a roll is told of from a fifth more or less on") {
    CHECK(codes(with_roll(100), with_roll(119)).empty());
    CHECK(codes(with_roll(100), with_roll(120)) == Codes{"roll-changed"});
    CHECK(codes(with_roll(100), with_roll(81)).empty());
    CHECK(codes(with_roll(100), with_roll(80)) == Codes{"roll-changed"});
    CHECK(codes(with_roll(0), with_roll(1)) == Codes{"roll-changed"});
    CHECK(codes(with_roll(0), with_roll(0)).empty());
}

TEST_CASE("a roll that was not known has not changed") {
    CHECK(codes(with_roll({}), with_roll(100)).empty());
    CHECK(codes(with_roll(100), with_roll({})).empty());
}

TEST_CASE("schools open, close and open again") {
    auto closed = a_school();
    closed.status = Status::closed;
    auto proposed = a_school();
    proposed.status = Status::proposed_to_open;
    CHECK(codes(a_school(), closed) == Codes{"closed"});
    CHECK(codes(closed, a_school()) == Codes{"reopened"});
    CHECK(codes(proposed, a_school()) == Codes{"opened"});
}

TEST_CASE("a proposal to close is a change, but the school has not closed") {
    auto after = a_school();
    after.status = Status::open_proposed_to_close;
    CHECK(codes(a_school(), after) == Codes{""});
}

TEST_CASE("a school whose day of closing has come is closed, whatever its status says") {
    auto school = a_school();
    school.status = Status::open_proposed_to_close;
    school.close_date = Date::parse("2026-10-31");
    CHECK(openness(school, then) == "Open, but proposed to close");
    CHECK(openness(school, now) == "Closed");
}

TEST_CASE("a maintained school that is an academy now has converted") {
    auto after = a_school();
    after.type = "Academy converter";
    after.type_group = "Academies";
    CHECK(codes(a_school(), after) == Codes{"converted"});
    auto unknown = a_school();
    unknown.type.clear();
    unknown.type_group.clear();
    CHECK(codes(unknown, after) == Codes{""});
}

TEST_CASE("a trust is joined, left or changed, but one of the same id only renamed") {
    auto in_trust = a_school();
    in_trust.trust_id = "T1";
    in_trust.trust_name = "The Tern Trust";
    auto elsewhere = in_trust;
    elsewhere.trust_id = "T2";
    elsewhere.trust_name = "The Avocet Trust";
    auto renamed = in_trust;
    renamed.trust_name = "The Little Tern Trust";
    CHECK(codes(a_school(), in_trust) == Codes{"moved-trust"});
    CHECK(codes(in_trust, a_school()) == Codes{"moved-trust"});
    CHECK(codes(in_trust, elsewhere) == Codes{"moved-trust"});
    CHECK(codes(in_trust, renamed) == Codes{""});
}

TEST_CASE("phase and authority have changed where both are known") {
    auto after = a_school();
    after.phase = Phase::all_through;
    after.la_code = 998;
    after.la_name = "Wolddale";
    CHECK(codes(a_school(), after) == Codes{"phase-changed", "moved-authority"});
    after.phase = {};
    after.la_code = {};
    after.la_name.clear();
    CHECK(codes(a_school(), after) == Codes{""});
}

TEST_CASE("every code of a change is known as one") {
    for (const auto* const code : {"opened", "closed", "reopened", "converted", "renamed", "moved-trust",
                                   "roll-changed", "phase-changed", "moved-authority", "new-entry"}) {
        CHECK(is_school_change(code));
    }
    CHECK_FALSE(is_school_change("unreadable-value"));
    CHECK_FALSE(is_school_change(""));
}
