#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("a supporter at the limit may help, one a metre beyond may not") {
    auto settings = default_settings();
    settings.furthest = kilometres(10);
    CHECK(asked(too_far, a_problem({in_need(100001), placed(strong(100002), 506'000, 358'000)}), settings) ==
          allowed());
    CHECK(asked(too_far, a_problem({in_need(100001), placed(strong(100002), 506'000, 358'001)}), settings) ==
          refused("10.0 km apart"));
}

TEST_CASE("too-far refuses where a place is not known") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[1].school->place.reset();
    CHECK(asked(too_far, problem) == refused("no place known"));
    CHECK(asked(too_far, a_problem({in_need(100001), an_organisation("hub")})) == refused("no place known"));
}
