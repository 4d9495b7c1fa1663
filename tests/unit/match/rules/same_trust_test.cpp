#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("two schools of one trust are not paired, of two trusts they are") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[0].school->trust_id = "TR1";
    problem.parties[1].school->trust_id = "TR1";
    CHECK(asked(same_trust, problem) == refused("same trust"));
    problem.parties[1].school->trust_id = "TR2";
    CHECK(asked(same_trust, problem) == allowed());
}

TEST_CASE("two maintained schools have no trust in common") {
    CHECK(asked(same_trust, a_problem({in_need(100001), strong(100002)})) == allowed());
}

TEST_CASE("a trust without an id is told by its name") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[0].school->trust_name = "Fen Trust";
    problem.parties[1].school->trust_name = "Fen Trust";
    CHECK(refuses(asked(same_trust, problem)));
}

TEST_CASE("of an academy whose trust is not known same-trust does not know") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[1].school->type_group = "Academies";
    CHECK(does_not_know(asked(same_trust, problem)));
}

TEST_CASE("where one source gives a number and the other a name alone, the names decide") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[0].school->trust_id = "TR1";
    problem.parties[0].school->trust_name = "Fen Trust";
    problem.parties[1].school->trust_name = "FEN TRUST";
    CHECK(asked(same_trust, problem) == refused("same trust"));
    problem.parties[1].school->trust_name = "Wold Trust";
    CHECK(asked(same_trust, problem) == allowed());
    problem.parties[1].school->trust_name = "Fen Trust";
    problem.parties[1].school->trust_id = "TR2";
    CHECK(asked(same_trust, problem) == allowed());
}

TEST_CASE("of organisations only the school's own trust is refused, by number before name") {
    auto problem = a_problem({in_need(100001), an_organisation("tr1")});
    CHECK(does_not_apply(asked(same_trust, problem)));
    problem.parties[0].school->trust_id = "TR1";
    CHECK(asked(same_trust, problem) == refused("its own trust"));
    problem.parties[0].school->trust_id = "TR2";
    problem.parties[0].school->trust_name = "The TR1";
    problem.parties[1].organisation->kind = "multi-academy-trust";
    CHECK(does_not_apply(asked(same_trust, problem)));
    problem.parties[0].school->trust_id.clear();
    CHECK(asked(same_trust, problem) == refused("its own trust"));
    problem.parties[1].organisation->kind = "university";
    CHECK(does_not_apply(asked(same_trust, problem)));
}
