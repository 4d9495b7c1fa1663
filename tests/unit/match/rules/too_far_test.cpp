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
    auto body = a_problem({in_need(100001), an_organisation("hub")});
    CHECK(asked(too_far, body) == allowed());
    body.parties[1].organisation->place.reset();
    CHECK(asked(too_far, body) == refused("no place known"));
    body.parties[1].organisation.reset();
    CHECK(asked(too_far, body) == refused("no place known"));
}

TEST_CASE("minutes by road are a limit where they are known, and refuse nobody where they are not") {
    auto settings = default_settings();
    settings.longest = Minutes(20);
    auto problem = a_problem({in_need(100001), strong(100002)});
    CHECK(does_not_know(asked(too_far, problem, settings)));
    problem.travel = {{.from = Urn::of(100002), .to = Urn::of(100001), .minutes = Minutes(20)}};
    CHECK(asked(too_far, problem, settings) == allowed());
    problem.travel.front().minutes = Minutes(21);
    CHECK(asked(too_far, problem, settings) == refused("21 minutes by road"));
    CHECK(asked(too_far, problem) == allowed());
}

TEST_CASE("the way back is as long, unless it has minutes of its own") {
    auto settings = default_settings();
    settings.longest = Minutes(20);
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.travel = {{.from = Urn::of(100001), .to = Urn::of(100002), .minutes = Minutes(21)}};
    CHECK(refuses(asked(too_far, problem, settings)));
    problem.travel.push_back({.from = Urn::of(100002), .to = Urn::of(100001), .minutes = Minutes(5)});
    CHECK(asked(too_far, problem, settings) == allowed());
}
