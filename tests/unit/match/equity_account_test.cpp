#include "match/equity_account.hpp"

#include <doctest/doctest.h>

#include "match/matcher.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

Someone with_fsm(Someone someone, std::int64_t per_cent) {
    someone.context = Context{.urn = *someone.party.urn(), .pupils = {}, .fsm = Millionths(per_cent * 1'000'000)};
    return someone;
}

/// Of a size, rural, an academy.
Someone rural_academy(Someone someone, std::int64_t pupils) {
    someone.school->pupils = pupils;
    someone.school->urban_rural = "Rural village";
    someone.school->type_group = "Academies";
    return someone;
}

/// Five schools in need: 100001 has a supporter already, 100002 and 100003 share the two places of 100010, 100004 is
/// a secondary school for which there is nobody, and of 100005 the register knows nearly nothing.
Problem five_schools() {
    auto secondary = with_fsm(in_need(100004), 40);
    secondary.school->phase = Phase::secondary;
    secondary.school->pupils = 1000;
    secondary.school->urban_rural = "Urban city and town";
    auto unknown = in_need(100005);
    unknown.school->phase = {};
    unknown.school->pupils = {};
    unknown.school->type_group = {};
    auto problem =
        a_problem({with_fsm(rural_academy(in_need(100001), 99), 10), with_fsm(rural_academy(in_need(100002), 100), 20),
                   with_fsm(rural_academy(in_need(100003), 209), 30), secondary, unknown,
                   with_capacity(with_offer(strong(100010), "achievement"), 0, 2)});
    problem.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100099), the_day - 30));
    problem.fsm.of = "county";
    for (const int per_cent : {10, 20, 30, 40, 50}) {
        problem.fsm.shares.emplace_back(per_cent * 1'000'000);
    }
    return problem;
}

EquityRow row(const std::string& by, const std::string& band, int in_need, int before, int now) {
    return {.by = by, .band = band, .in_need = in_need, .served_before = before, .served_now = now};
}

}  // namespace

TEST_CASE("five schools in need are counted by each breakdown, and what is not known in a row of its own") {
    const auto round = propose(five_schools(), default_settings());
    REQUIRE(round.pairs.size() == 2);
    const auto& account = round.accounts->equity;
    const std::vector<EquityRow> by_hand{
        row("all", "all", 5, 1, 2),
        row("size", "under-100", 1, 1, 0),
        row("size", "100-209", 2, 0, 2),
        row("size", "1000-up", 1, 0, 0),
        row("size", "unknown", 1, 0, 0),
        row("rurality", "rural", 3, 1, 2),
        row("rurality", "urban", 1, 0, 0),
        row("rurality", "unknown", 1, 0, 0),
        row("fsm-quintile", "1", 1, 1, 0),
        row("fsm-quintile", "2", 1, 0, 1),
        row("fsm-quintile", "3", 1, 0, 1),
        row("fsm-quintile", "4", 1, 0, 0),
        row("fsm-quintile", "unknown", 1, 0, 0),
        row("phase", "primary", 3, 1, 2),
        row("phase", "secondary", 1, 0, 0),
        row("phase", "unknown", 1, 0, 0),
        row("governance", "maintained", 1, 0, 0),
        row("governance", "academy", 3, 1, 2),
        row("governance", "unknown", 1, 0, 0),
    };
    CHECK(account.rows == by_hand);
    CHECK(account.fsm == FsmBasis{.of = "county", .schools = 5});
}

TEST_CASE("the pupils of the same schools are added up by circumstances, those without a roll apart") {
    const auto problem = five_schools();
    const auto settings = default_settings();
    const Roster roster(problem, settings);
    const auto rows = equity_pupils(roster, problem.fsm, propose(problem, settings));
    const auto all = PupilReach{
        .schools = 4, .reached = 3, .pupils = 99 + 100 + 209 + 1000, .pupils_reached = 99 + 100 + 209, .unknown = 1};
    REQUIRE(rows.size() == 13);
    CHECK(rows.front() == EquityPupils{.by = "all", .band = "all", .reach = all});
    CHECK(rows.at(2) == EquityPupils{.by = "size",
                                     .band = "100-209",
                                     .reach = {.schools = 2, .reached = 2, .pupils = 309, .pupils_reached = 309}});
    CHECK(rows.at(4) == EquityPupils{.by = "size", .band = "unknown", .reach = {.unknown = 1}});
    CHECK(rows.back().by == "fsm-quintile");
}

TEST_CASE("a school that is to have two and gets two is served once; one that has one already was served before") {
    auto problem = five_schools();
    auto settings = default_settings();
    settings.demand = 2;
    problem.parties.push_back(with_capacity(with_offer(strong(100011), "achievement"), 0, 3));
    const auto round = propose(problem, settings);
    CHECK(round.pairs.size() == 5);
    CHECK(round.accounts->equity.rows.front() == row("all", "all", 5, 1, 2));
}

TEST_CASE("a round of own scores counts the schools that the scores name, known or not") {
    Round round;
    const auto problem = a_problem({});
    const auto settings = default_settings();
    const Roster roster(problem, settings, {Urn::of(100001), Urn::of(100002)});
    round.pairs = {{.supported = Urn::of(100001), .supporter = Urn::of(100002), .score = Points(1)}};
    const auto account = equity_account(roster, {}, round);
    CHECK(account.rows == std::vector{row("all", "all", 1, 0, 1), row("size", "unknown", 1, 0, 1),
                                      row("rurality", "unknown", 1, 0, 1), row("fsm-quintile", "unknown", 1, 0, 1),
                                      row("phase", "unknown", 1, 0, 1), row("governance", "unknown", 1, 0, 1)});
}

TEST_CASE("equal shares fall in one fifth, the lowest is the first and the greatest the fifth") {
    std::vector<Millionths> shares;
    for (const int share : {1, 1, 1, 4, 5, 6, 7, 8, 9, 10}) {
        shares.emplace_back(share);
    }
    CHECK(fsm_quintile(Millionths(1), shares) == 1);
    CHECK(fsm_quintile(Millionths(4), shares) == 2);
    CHECK(fsm_quintile(Millionths(5), shares) == 3);
    CHECK(fsm_quintile(Millionths(8), shares) == 4);
    CHECK(fsm_quintile(Millionths(9), shares) == 5);
    CHECK(fsm_quintile(Millionths(10), shares) == 5);
    CHECK(fsm_quintile(Millionths(11), shares) == 5);
}

TEST_CASE("fewer than five shares are not cut into fifths") {
    CHECK(fsm_quintile(Millionths(1), std::vector(4, Millionths(1))) == std::nullopt);
    CHECK(fsm_quintile(Millionths(1), std::vector(5, Millionths(1))) == 1);
    auto problem = five_schools();
    problem.fsm.shares.pop_back();
    CHECK(propose(problem, default_settings()).accounts->equity.fsm == FsmBasis{.of = "none", .schools = 4});
}
