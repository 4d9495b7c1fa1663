#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

Verdict between(const std::string& one, const std::string& other, Phase phase = Phase::secondary) {
    auto problem = a_problem({in_need(100001), strong(100002)});
    for (auto& someone : problem.parties) {
        someone.school->phase = phase;
    }
    problem.parties[0].school->admissions = one;
    problem.parties[1].school->admissions = other;
    return asked(admissions, problem);
}

}  // namespace

TEST_CASE("a selective and a comprehensive school are not paired, two of a kind are") {
    CHECK(between("selective", "non-selective") == refused("selective and not"));
    CHECK(between("non-selective", "selective") == refused("selective and not"));
    CHECK(between("selective", "selective") == allowed());
    CHECK(between("non-selective", "not-applicable") == allowed());
}

TEST_CASE("where a secondary school's admissions are not stated, admissions does not know") {
    CHECK(does_not_know(between("selective", "")));
    CHECK(does_not_know(between("", "non-selective")));
}

TEST_CASE("a primary school is known not to select") {
    CHECK(between("", "", Phase::primary) == allowed());
}
