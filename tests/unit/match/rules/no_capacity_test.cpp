#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

Problem carrying(Someone supporter, int schools) {
    auto problem = a_problem({in_need(100001), std::move(supporter)});
    for (int i = 0; i < schools; ++i) {
        problem.partnerships.push_back(a_partnership(Urn::of(200001 + i), problem.parties[1].party, the_day - 10));
    }
    return problem;
}

}  // namespace

TEST_CASE("a supporter has room for as many schools as it said, those that it supports already included") {
    CHECK(asked(no_capacity, carrying(with_capacity(strong(100002), 0, 2), 1)) == allowed());
    CHECK(asked(no_capacity, carrying(with_capacity(strong(100002), 0, 2), 2)) == refused("no room left"));
}

TEST_CASE("days make room for a school for each five, and the lesser of days and schools counts") {
    CHECK(asked(no_capacity, carrying(with_capacity(strong(100002), 0, {}, Days(5)), 0)) == allowed());
    CHECK(refuses(asked(no_capacity, carrying(with_capacity(strong(100002), 0, {}, Days(4)), 0))));
    CHECK(refuses(asked(no_capacity, carrying(with_capacity(strong(100002), 0, 3, Days(9)), 1))));
}

TEST_CASE("without a capacity line a school of 100 pupils has room for one, a smaller one for none") {
    auto problem = carrying(strong(100002), 0);
    problem.parties[1].school->pupils = 100;
    CHECK(asked(no_capacity, problem) == allowed());
    problem.parties[1].school->pupils = 99;
    CHECK(refuses(asked(no_capacity, problem)));
    CHECK(refuses(asked(no_capacity, carrying(strong(100002), 1))));
}

TEST_CASE("with neither a capacity line nor a roll no-capacity does not know") {
    auto problem = carrying(strong(100002), 0);
    problem.parties[1].school->pupils.reset();
    CHECK(does_not_know(asked(no_capacity, problem)));
}

TEST_CASE("the roll of the census counts before that of the register") {
    auto problem = carrying(strong(100002), 0);
    problem.parties[1].context = Context{.urn = Urn::of(100002), .pupils = 80, .fsm = {}, .eal = {}, .sen = {}};
    CHECK(refuses(asked(no_capacity, problem)));
}

TEST_CASE("a capacity asked for stands instead of what is declared") {
    auto settings = default_settings();
    settings.capacity = 2;
    CHECK(asked(no_capacity, carrying(with_capacity(strong(100002), 0, 1), 1), settings) == allowed());
    CHECK(refuses(asked(no_capacity, carrying(with_capacity(strong(100002), 0, 9), 2), settings)));
}
