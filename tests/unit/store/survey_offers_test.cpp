#include "store/survey_offers.hpp"

#include <doctest/doctest.h>

#include "store/database.hpp"
#include "store/facts.hpp"
#include "support/stored.hpp"

using namespace llp;
using llp::testing::day;
using llp::testing::on;

namespace {

Declaration maths(const char* said) {
    Declaration offer{.kind = DeclarationKind::offer, .party = Urn::of(990'002), .date = day(said)};
    offer.area = "curriculum-and-teaching";
    offer.topic = "maths";
    return offer;
}

Declaration declared(const char* said) {
    auto offer = maths(said);
    offer.days_per_term = Days(10);
    offer.listed = true;
    offer.to = day("2027-07-31");
    return offer;
}

Declaration surveyed(const char* said, std::optional<bool> listed = std::nullopt) {
    auto offer = maths(said);
    offer.listed = listed.value_or(false);
    offer.in_survey = listed ? SurveySays::listing : SurveySays::offer;
    return offer;
}

/// What is read of the two, the first one first in the store.
std::vector<Declaration> read_of(const Declaration& first, const Declaration& then) {
    auto database = store::open({.path = ":memory:"}, store::Access::create);
    std::vector<Declaration> read;
    store::write(database, on(day("2026-11-23")), [&](store::Write& write) {
        store::save(write, first);
        store::save(write, then);
        read = store::declarations(write.current());
    });
    return read;
}

}  // namespace

TEST_CASE("an offer of the survey takes nothing from one that was declared but what it says itself") {
    const auto offer = declared("2026-09-01");
    for (const auto& survey : {surveyed("2026-11-09"), surveyed("2026-06-10"), surveyed("2026-06-10", false)}) {
        for (const auto& read : {read_of(offer, survey), read_of(survey, offer)}) {
            REQUIRE(read.size() == 1);
            CHECK(read.front().days_per_term == Days(10));
            CHECK(read.front().to == day("2027-07-31"));
            CHECK(read.front().listed);
            CHECK(read.front().date == std::max(offer.date, survey.date));
        }
    }
    CHECK_FALSE(read_of(offer, surveyed("2026-11-09", false)).front().listed);
}

TEST_CASE("who is willing again by the survey is willing; what was over by then stands beside it") {
    auto resting = declared("2026-09-01");
    resting.willing = Willing::not_this_year;
    resting.reason = "a new head";
    CHECK(read_of(resting, surveyed("2026-11-09")).front().willing == Willing::yes);
    CHECK(read_of(resting, surveyed("2026-11-09")).front().reason.empty());
    CHECK(read_of(resting, surveyed("2026-06-10")).front().willing == Willing::not_this_year);
    auto over = declared("2026-09-01");
    over.to = day("2026-11-08");
    CHECK(read_of(over, surveyed("2026-11-08")).size() == 1);
    CHECK(read_of(over, surveyed("2026-11-09")).size() == 2);
}

TEST_CASE("without a declared one an offer of the survey stands alone, listed only where it says so") {
    CHECK(read_of(surveyed("2026-06-10", true), surveyed("2026-06-10", true)).front().listed);
    CHECK_FALSE(read_of(surveyed("2026-06-10"), surveyed("2026-06-11")).front().listed);
    auto other = surveyed("2026-06-10");
    other.topic = "differentiation";
    CHECK(read_of(surveyed("2026-06-10"), other).size() == 2);
}
