#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("two schools of one federation are not paired, of two federations they are") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    CHECK(asked(same_federation, problem) == allowed());
    problem.parties[0].school->federation = "Wold Federation";
    CHECK(asked(same_federation, problem) == allowed());
    problem.parties[1].school->federation = "Wold Federation";
    CHECK(asked(same_federation, problem) == refused("same federation"));
    problem.parties[1].school->federation = "Marsh Federation";
    CHECK(asked(same_federation, problem) == allowed());
}

TEST_CASE("of a school that is not held same-federation does not know") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[1].school.reset();
    CHECK(does_not_know(asked(same_federation, problem)));
}
