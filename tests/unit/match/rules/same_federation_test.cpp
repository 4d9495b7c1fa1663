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

TEST_CASE("of organisations only the school's own federation is refused") {
    auto problem = a_problem({in_need(100001), an_organisation("fen")});
    problem.parties[0].school->federation = "the FEN";
    CHECK(does_not_apply(asked(same_federation, problem)));
    problem.parties[1].organisation->kind = "federation";
    CHECK(asked(same_federation, problem) == refused("its own federation"));
    problem.parties[0].school->federation.clear();
    CHECK(does_not_apply(asked(same_federation, problem)));
}
