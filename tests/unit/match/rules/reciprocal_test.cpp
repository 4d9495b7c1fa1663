#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("a school does not support the one that supports it, once that is over it may") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.partnerships.push_back(a_partnership(Urn::of(100002), Urn::of(100001), the_day - 100, the_day + 1));
    CHECK(asked(reciprocal, problem) == refused("supported by the other"));
    problem.partnerships[0].to = the_day;
    CHECK(asked(reciprocal, problem) == allowed());
}

TEST_CASE("reciprocal does not mind the same direction or another school") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100002), the_day - 100));
    problem.partnerships.push_back(a_partnership(Urn::of(100003), Urn::of(100001), the_day - 100));
    CHECK(asked(reciprocal, problem) == allowed());
}
