#include "match/partners_recheck.hpp"

#include <doctest/doctest.h>

#include "match/partners.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

using Texts = std::vector<std::string>;

Someone needing(int urn, const std::string& need, const std::string& strength) {
    return with_level(with_level(a_school(urn), need, -1000), strength, 2000);
}

Problem two_schools() {
    return a_problem(
        {needing(100001, "achievement", "inclusion"), needing(100002, "inclusion", "achievement"), a_school(100003)});
}

Texts reasons(const Problem& now) {
    auto round = propose_partners(two_schools(), default_settings());
    REQUIRE(round.partners->pairs.size() == 1);
    return partners_no_longer_hold(round, now, default_settings());
}

void make_partners(Problem& problem, int one, int other) {
    problem.partnerships.push_back(a_partnership(Urn::of(one), Urn::of(other), the_day - 1));
    problem.partnerships.push_back(a_partnership(Urn::of(other), Urn::of(one), the_day - 1));
}

}  // namespace

TEST_CASE("partners hold as long as nothing changes") {
    CHECK(reasons(two_schools()).empty());
}

TEST_CASE("partners are asked again both ways") {
    auto now = two_schools();
    now.parties[1].school->status = Status::closed;
    CHECK(reasons(now) == Texts{"100001 with 100002: not-open (100002 is not open)"});
}

TEST_CASE("a school that has become somebody else's partner is nobody's any more") {
    auto now = two_schools();
    now.parties[1].capacity = {.party = now.parties[1].party, .max_schools = 5};
    make_partners(now, 100002, 100003);
    CHECK(reasons(now) == Texts{"100001 with 100002: 100002 has a partner already"});
}

TEST_CASE("of two that both have partners by now one sentence is said") {
    auto now = two_schools();
    now.parties.push_back(a_school(100004));
    make_partners(now, 100001, 100003);
    make_partners(now, 100002, 100004);
    CHECK(reasons(now) == Texts{"100001 with 100002: both have a partner already"});
}

TEST_CASE("a supporter of a school is no partner of it") {
    auto now = two_schools();
    now.parties[1].capacity = {.party = now.parties[1].party, .max_schools = 5};
    now.partnerships.push_back(a_partnership(Urn::of(100003), Urn::of(100002), the_day - 1));
    CHECK(reasons(now).empty());
}

TEST_CASE("who has a partner is proposed no other, until one of the two ways is over") {
    auto problem = two_schools();
    problem.parties[0].capacity = {.party = problem.parties[0].party, .max_schools = 5};
    make_partners(problem, 100001, 100003);
    CHECK(propose_partners(problem, default_settings()).partners->pairs.empty());
    CHECK(propose_partners(problem, default_settings()).partners->schools == 1);
    problem.partnerships.back().to = the_day;
    CHECK(propose_partners(problem, default_settings()).partners->schools == 3);
    CHECK(propose_partners(problem, default_settings()).partners->pairs.size() == 1);
}
