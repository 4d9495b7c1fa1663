#include "match/recheck.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "match/matcher.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

using Texts = std::vector<std::string>;

Problem two_and_a_helper() {
    return a_problem(
        {in_need(100001), in_need(100002), with_capacity(with_offer(strong(100003), "achievement"), 0, 2)});
}

Texts reasons(const Problem& now) {
    const auto round = propose(two_and_a_helper(), default_settings());
    REQUIRE(round.pairs.size() == 2);
    return no_longer_holds(round, now, as_proposed(default_settings(), round));
}

}  // namespace

TEST_CASE("a round holds as long as nothing changes") {
    CHECK(reasons(two_and_a_helper()).empty());
}

TEST_CASE("what changed since the proposal is said by pair") {
    auto now = two_and_a_helper();
    SUBCASE("a conflict") {
        now.conflicts.push_back(
            {.a = Urn::of(100001), .b = Urn::of(100003), .kind = {}, .reason = {}, .from = {}, .to = {}});
        CHECK(reasons(now) == Texts{"100001 with 100003: conflict (declared conflict)"});
    }
    SUBCASE("a closure") {
        now.parties[1].school->status = Status::closed;
        CHECK(reasons(now) == Texts{"100002 with 100003: not-open (100002 is not open)"});
    }
    SUBCASE("an offer withdrawn") {
        now.parties[2].declarations[0].willing = Willing::not_this_year;
        CHECK(reasons(now).size() == 2);
    }
    SUBCASE("a supporter that left") {
        now.parties[2].member = false;
        CHECK(reasons(now)[0] == "100001 with 100003: 100003 is no longer a member");
    }
    SUBCASE("room for one only") {
        now.parties[2].capacity->max_schools = 1;
        CHECK(reasons(now) == Texts{"100003 has room for 1, but the round gives it 2"});
    }
    SUBCASE("room taken by another partnership") {
        now.partnerships.push_back(a_partnership(Urn::of(100009), Urn::of(100003), the_day - 1));
        CHECK(reasons(now) == Texts{"100003 has room for 1, but the round gives it 2"});
    }
    SUBCASE("a supporter placed in a category of concern") {
        now.parties[2].profile->category = "special-measures";
        CHECK(reasons(now).size() == 2);
        CHECK(reasons(now)[0].starts_with("100001 with 100003: in-category"));
    }
    SUBCASE("a partnership of the two that began and ended") {
        now.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100003), the_day - 5, the_day));
        CHECK(reasons(now) == Texts{"100001 with 100003: cooling-off (partners until 2026-11-23)"});
    }
    SUBCASE("the supported became a supporter of its supporter") {
        now.partnerships.push_back(a_partnership(Urn::of(100003), Urn::of(100001), the_day - 5));
        CHECK(reasons(now).size() == 1);
        CHECK(reasons(now)[0].starts_with("100001 with 100003: reciprocal"));
    }
    SUBCASE("no room left") {
        now.parties[2].capacity->max_schools = 0;
        CHECK(reasons(now).size() == 2);
    }
}

TEST_CASE("a round made without a rule or with a capacity of its own is asked the same way") {
    auto settings = default_settings();
    settings.without = {"conflict", "too-far"};
    settings.capacity = 2;
    auto problem = two_and_a_helper();
    const auto round = propose(problem, settings);
    problem.conflicts.push_back(
        {.a = Urn::of(100001), .b = Urn::of(100003), .kind = {}, .reason = {}, .from = {}, .to = {}});
    problem.parties[2].capacity->max_schools = 1;
    CHECK(no_longer_holds(round, problem, as_proposed(default_settings(), round)).empty());
    CHECK(no_longer_holds(round, problem, default_settings()).size() == 2);
}

TEST_CASE("what another round made since is not made twice") {
    auto now = two_and_a_helper();
    now.parties[2].capacity->max_schools = 5;
    SUBCASE("the same pair") {
        now.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100003), the_day - 1));
        CHECK(reasons(now) == Texts{"100001 with 100003: they are partners already"});
    }
    SUBCASE("another supporter for a school that was to have one") {
        now.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100009), the_day - 1));
        CHECK(reasons(now) == Texts{"100001 has a supporter in a running partnership: with this round it would have 2 "
                                    "of the 1 that it is to have"});
    }
}

TEST_CASE("a round is asked again under its own supporters and its own weights") {
    Round round;
    round.parameters = {{"supporters", "derived"}, {"room_without_capacity", "3"}, {"smallest_roll", "20"}};
    const auto settings = as_proposed(default_settings(), round);
    CHECK(settings.supporters == Supporters::derived);
    CHECK(settings.room_without_capacity == 3);
    CHECK(settings.smallest_roll == 20);
}

TEST_CASE("what a round keeps and who was withdrawn is read from its parameters, but for the pairs") {
    Round round;
    round.parameters = {{"keep", "spring"}, {"keep_points", "40"}, {"withdrawn", "100003 org:hub"}};
    auto settings = as_proposed(default_settings(), round);
    REQUIRE(settings.keep);
    CHECK(settings.keep->round == "spring");
    CHECK(settings.keep->rate == KeepRate{.points = 40, .per = 1});
    CHECK(settings.keep->in_score);
    CHECK(settings.withdrawn == std::vector<Party>{Urn::of(100003), Party::organisation("hub")});
    round.parameters = {{"keep", "spring"}, {"keep_rate", "37/2"}};
    settings = as_proposed(default_settings(), round);
    CHECK(settings.keep->rate == KeepRate{.points = 37, .per = 2});
    CHECK_FALSE(settings.keep->in_score);
    round.parameters["keep_rate"] = "some";
    CHECK_THROWS_AS(as_proposed(default_settings(), round), Error);
}

TEST_CASE("a partnership of who was withdrawn counts until it is ended") {
    auto now = two_and_a_helper();
    const auto round = propose(now, default_settings());
    auto settings = as_proposed(default_settings(), round);
    settings.withdrawn = {Urn::of(100009)};
    now.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100009), the_day - 5));
    CHECK(no_longer_holds(round, now, settings).size() == 1);
}
