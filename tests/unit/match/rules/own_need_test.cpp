#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("a supporter with an urgent need in any area may not help, with a lesser one in another it may") {
    CHECK(asked(own_need, a_problem({in_need(100001), with_level(strong(100002), "inclusion", -1500)})) == allowed());
    CHECK(refuses(asked(own_need, a_problem({in_need(100001), with_level(strong(100002), "inclusion", -2000, true)}))));
}

TEST_CASE("a declared need in the area of help refuses, one in another area does not") {
    CHECK(refuses(asked(own_need, a_problem({in_need(100001), with_need(strong(100002), "achievement")}))));
    CHECK(asked(own_need, a_problem({in_need(100001), with_need(strong(100002), "inclusion")})) == allowed());
}

TEST_CASE("who declares a need in one of two areas of help may help in the other") {
    const auto needy = with_level(in_need(100001), "inclusion", -1000);
    const auto supporter = with_need(with_level(strong(100002), "inclusion", 1000), "achievement");
    CHECK(asked(own_need, a_problem({needy, supporter})) == allowed());
}

TEST_CASE("of a supporter without evidence own-need does not know") {
    auto supporter = with_offer(a_school(100002), "achievement");
    supporter.profile.reset();
    CHECK(does_not_know(asked(own_need, a_problem({in_need(100001), supporter}))));
}

TEST_CASE("a profile without any line of evidence is none") {
    CHECK(does_not_know(asked(own_need, a_problem({in_need(100001), with_offer(a_school(100002), "achievement")}))));
}
