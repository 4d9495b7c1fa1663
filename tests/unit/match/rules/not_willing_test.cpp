#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("a supporter that offers help may be paired, one that said no or not this year may not") {
    CHECK(asked(not_willing, a_problem({in_need(100001), with_offer(strong(100002), "achievement")})) == allowed());
    for (const auto answer : {Willing::no, Willing::not_this_year}) {
        CHECK(asked(not_willing, a_problem({in_need(100001), with_offer(strong(100002), "achievement", answer)})) ==
              refused("not willing"));
    }
}

TEST_CASE("a willing offer in the same area overrules one that is not") {
    const auto both = with_offer(with_offer(strong(100002), "achievement", Willing::no), "achievement");
    CHECK(asked(not_willing, a_problem({in_need(100001), both})) == allowed());
}

TEST_CASE("who is not willing in one area may still help in another") {
    const auto needy = with_level(in_need(100001), "inclusion", -1000);
    const auto picky = with_offer(with_level(strong(100002), "inclusion", 1000), "achievement", Willing::no);
    CHECK_FALSE(refuses(asked(not_willing, a_problem({needy, picky}))));
}

TEST_CASE("of a supporter that was not asked not-willing does not know") {
    CHECK(asked(not_willing, a_problem({in_need(100001), strong(100002)})) == not_known("not asked yet"));
}
