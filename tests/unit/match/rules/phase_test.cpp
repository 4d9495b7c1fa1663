#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("schools of the same or a fitting phase may be paired, others not") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    CHECK(asked(phase, problem) == allowed());
    problem.parties[1].school->phase = Phase::all_through;
    CHECK(asked(phase, problem) == allowed());
    problem.parties[1].school->phase = Phase::secondary;
    CHECK(asked(phase, problem) == refused("other phase"));
}

TEST_CASE("phase refuses where a phase is not known") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[0].school->phase.reset();
    CHECK(asked(phase, problem) == refused("no phase known"));
}

TEST_CASE("an organisation fits every phase") {
    CHECK(asked(phase, a_problem({in_need(100001), an_organisation("hub")})) == not_applicable());
}
