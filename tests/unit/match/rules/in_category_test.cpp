#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("a supporter in a category of concern may not help, one that was inspected and is in none may") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    CHECK(asked(in_category, problem) == allowed());
    problem.parties[1].profile->category = "special-measures";
    CHECK(asked(in_category, problem) == refused("special-measures"));
}

TEST_CASE("in-category does not look at the supported") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[0].profile->category = "special-measures";
    CHECK(asked(in_category, problem) == allowed());
}

TEST_CASE("of a supporter without an inspection in-category does not know") {
    CHECK(does_not_know(asked(in_category, a_problem({in_need(100001), a_school(100002)}))));
}
