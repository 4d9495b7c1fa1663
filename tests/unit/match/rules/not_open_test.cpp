#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("open schools may be paired, and not-open refuses from the day of closing on") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    CHECK(asked(not_open, problem) == allowed());

    problem.parties[1].school->close_date = the_day + 1;
    CHECK(asked(not_open, problem) == allowed());
    problem.parties[1].school->close_date = the_day;
    CHECK(asked(not_open, problem) == refused("100002 is not open"));
}

TEST_CASE("not-open looks at the supported too") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[0].school->status = Status::closed;
    CHECK(asked(not_open, problem) == refused("100001 is not open"));

    SUBCASE("also where the supporter's status is not known") {
        problem.parties[1].school->status.reset();
        CHECK(refuses(asked(not_open, problem)));
    }
}

TEST_CASE("a school without a status or dates may be open: not-open does not know") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[1].school->status.reset();
    CHECK(does_not_know(asked(not_open, problem)));
    problem.parties[1].school.reset();
    CHECK(does_not_know(asked(not_open, problem)));
}

TEST_CASE("an organisation is open unless it has closed; one that is not held is not known") {
    auto problem = a_problem({in_need(100001), an_organisation("hub")});
    CHECK(asked(not_open, problem) == allowed());
    problem.parties[1].organisation->closed = the_day;
    CHECK(asked(not_open, problem) == refused("org:hub is not open"));
    problem.parties[1].organisation.reset();
    CHECK(does_not_know(asked(not_open, problem)));
}
