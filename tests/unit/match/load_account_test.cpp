#include "match/load_account.hpp"

#include <doctest/doctest.h>

#include "match/matcher.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

TEST_CASE("the Gini coefficient of five loads is that worked out by hand") {
    // Ascending 0 0 1 2 7: (-4)(0) + (-2)(0) + 0(1) + 2(2) + 4(7) = 32, over 5 x 10.
    CHECK(gini({7, 0, 2, 0, 1}) == PerMille(640));
    CHECK(gini({3, 3, 3, 3, 3}) == PerMille(0));
    // One has everything: (n - 1) / n.
    CHECK(gini({0, 0, 0, 0, 9}) == PerMille(800));
    // 1 2 3 4 5: -4 - 4 + 0 + 8 + 20 = 20, over 5 x 15 = 0.2667.
    CHECK(gini({1, 2, 3, 4, 5}) == PerMille(267));
}

TEST_CASE("there is no coefficient where nobody carries anything, and none of one is uneven") {
    CHECK(gini({}) == std::nullopt);
    CHECK(gini({0, 0}) == std::nullopt);
    CHECK(gini({4}) == PerMille(0));
}

TEST_CASE("the load of five supporters is what they carry and what the round adds, and who could help counts idle") {
    // 100011 carries two already; the round gives 100012 one; 100013 could help and gets none; 100014 carries one and
    // is too far away; 100015 has nothing to offer.
    auto problem = a_problem({in_need(100001), with_capacity(with_offer(strong(100011), "achievement"), 0, 2),
                              with_capacity(with_offer(strong(100012), "achievement"), 0, 1), strong(100013),
                              placed(strong(100014), 900'000, 900'000), a_school(100015)});
    problem.partnerships = {a_partnership(Urn::of(100021), Urn::of(100011), the_day - 10),
                            a_partnership(Urn::of(100022), Urn::of(100011), the_day - 10),
                            a_partnership(Urn::of(100023), Urn::of(100014), the_day - 10)};
    const auto round = propose(problem, default_settings());
    REQUIRE(round.pairs.size() == 1);
    const auto& load = round.accounts->load;
    CHECK(load.rows == std::vector<LoadRow>{{.supporter = Urn::of(100011), .before = 2, .added = 0},
                                            {.supporter = Urn::of(100012), .before = 0, .added = 1},
                                            {.supporter = Urn::of(100014), .before = 1, .added = 0}});
    CHECK(load.idle == 1);
    CHECK(load.days_per_school == Days(5));
    CHECK(load.five_most == 4);
    // 0 1 1 2: -0 - 1 + 1 + 6 = 6, over 4 x 4.
    CHECK(load.gini == PerMille(375));
}

TEST_CASE("of six loaded supporters the five most loaded are added up") {
    auto problem = a_problem({});
    for (int supporter = 1; supporter <= 6; ++supporter) {
        problem.parties.push_back(a_school(100000 + supporter));
        for (int school = 0; school < supporter; ++school) {
            problem.partnerships.push_back(
                a_partnership(Urn::of(200000 + 10 * supporter + school), Urn::of(100000 + supporter), the_day - 1));
        }
    }
    const auto load = propose(problem, default_settings()).accounts->load;
    CHECK(load.rows.front().schools() == 6);
    CHECK(load.five_most == 20);
}
