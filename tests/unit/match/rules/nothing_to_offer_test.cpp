#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("a strength of half a level in an area of need is something to offer, a little less is not") {
    CHECK(asked(nothing_to_offer, a_problem({in_need(100001), with_level(a_school(100002), "achievement", 500)})) ==
          allowed());
    CHECK(asked(nothing_to_offer, a_problem({in_need(100001), with_level(a_school(100002), "achievement", 499)})) ==
          refused("nothing to offer"));
}

TEST_CASE("a strength elsewhere is nothing to offer, a willing offer in the area is") {
    const auto elsewhere = with_level(a_school(100002), "inclusion", 2000);
    CHECK(refuses(asked(nothing_to_offer, a_problem({in_need(100001), elsewhere}))));
    CHECK(asked(nothing_to_offer, a_problem({in_need(100001), with_offer(elsewhere, "achievement")})) == allowed());
}

TEST_CASE("an offer of fewer days than a pairing takes is nothing to offer") {
    auto supporter = with_offer(a_school(100002), "achievement");
    supporter.declarations[0].days_per_term = Days(4);
    CHECK(refuses(asked(nothing_to_offer, a_problem({in_need(100001), supporter}))));
    supporter.declarations[0].days_per_term = Days(5);
    CHECK(asked(nothing_to_offer, a_problem({in_need(100001), supporter})) == allowed());
}

TEST_CASE("a supporter of whom nothing is known has nothing to offer") {
    auto supporter = a_school(100002);
    supporter.profile.reset();
    CHECK(refuses(asked(nothing_to_offer, a_problem({in_need(100001), supporter}))));
}

TEST_CASE("of a supported without evidence or declarations nothing-to-offer does not know") {
    auto problem = a_problem({a_school(100001), strong(100002)});
    problem.parties[0].profile.reset();
    CHECK(does_not_know(asked(nothing_to_offer, problem)));
}

TEST_CASE("of a school with a profile that says nothing the need is not known") {
    CHECK(does_not_know(asked(nothing_to_offer, a_problem({a_school(100001), strong(100002)}))));
}
