#include "match/matcher.hpp"
#include "core/tally.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

/// Two schools in need; an asked supporter two kilometres off, one not asked five kilometres off, one too far.
Problem a_small_county() {
    return a_problem({in_need(100001), with_level(a_school(100002), "inclusion", -1500),
                      placed(with_capacity(with_offer(strong(100003), "achievement"), 0, 1), 500'000, 352'000),
                      placed(with_level(strong(100004), "inclusion", 1000), 500'000, 355'000),
                      placed(strong(100005), 500'000, 450'000)});
}

std::vector<std::string> pairs_of(const Round& round) {
    std::vector<std::string> pairs;
    for (const auto& pair : round.pairs) {
        pairs.push_back(fmt::format("{}:{}", pair.supported, pair.supporter));
    }
    return pairs;
}

std::string message_of(const Problem& problem, const Settings& settings) {
    try {
        propose(problem, settings);
    } catch (const UnmetError& error) {
        return error.what();
    }
    return "met";
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a small county is paired with every reason told") {
    const auto round = propose(a_small_county(), default_settings());
    CHECK(pairs_of(round) == Texts{"100001:100003", "100002:100004"});
    CHECK(round.supported == 2);
    CHECK(round.supporters == 2);
    CHECK(round.candidates == 3);
    CHECK(round.weights == "support 1");
    CHECK(round.digest.size() == 64);
    CHECK(round.unmatched.empty());

    const auto& first = round.pairs[0];
    CHECK(first.score == Points(240 + 300 - 4));
    CHECK(first.rank == 1);
    CHECK(first.asked);
    CHECK(first.apart == Metres(2000));
    CHECK(first.areas == Texts{"achievement"});
    CHECK(first.not_known.empty());
    REQUIRE(first.runners_up.size() == 1);
    CHECK(first.runners_up[0].supporter == Party(Urn::of(100004)));
    CHECK(first.runners_up[0].score == Points(240 - 10));
    CHECK(first.refused == Tally{{"nothing-to-offer", 1}, {"too-far", 1}});

    CHECK_FALSE(round.pairs[1].asked);
    CHECK(round.pairs[1].not_known == Texts{"not-willing"});
    CHECK(round.not_known == Tally{{"not-willing", 1}});
    CHECK(round.total == round.pairs[0].score + round.pairs[1].score);
}

TEST_CASE("a school for which all candidates are taken or refused is unmatched, with the counts") {
    auto problem = a_small_county();
    problem.parties.push_back(in_need(100006));
    const auto round = propose(problem, default_settings());
    REQUIRE(round.unmatched.size() == 1);
    CHECK(round.unmatched[0].supported == Party(Urn::of(100002)));
    CHECK(round.unmatched[0].missing == 1);
    CHECK(round.unmatched[0].candidates == 1);
    CHECK(round.unmatched[0].refused == Tally{{"nothing-to-offer", 3}, {"too-far", 1}});
    CHECK(round.unmatched[0].areas == Texts{"inclusion"});
}

TEST_CASE("a pair and a school that got nobody say which of their areas peers found") {
    auto problem = a_small_county();
    problem.parties.push_back(in_need(100006));
    problem.parties[1].profile->areas.back().found_by_peers = true;
    problem.parties[3].profile->areas.back().found_by_peers = true;
    const auto round = propose(problem, default_settings());
    REQUIRE(round.unmatched.size() == 1);
    CHECK(round.unmatched[0].found_by_peers == Texts{"inclusion"});
    CHECK(std::ranges::all_of(round.pairs, [](const Pairing& pair) { return pair.found_by_peers.empty(); }));

    const auto helped = propose(a_problem({problem.parties[1], problem.parties[3]}), default_settings());
    REQUIRE(helped.pairs.size() == 1);
    CHECK(helped.pairs[0].areas == Texts{"inclusion"});
    CHECK(helped.pairs[0].found_by_peers == Texts{"inclusion"});
}

TEST_CASE("only members that are open and state-funded are in the pool") {
    auto problem = a_small_county();
    SUBCASE("a school that is not a member neither helps nor is helped") {
        problem.parties[0].member = false;
        problem.parties[3].member = false;
    }
    SUBCASE("nor one that is closed") {
        problem.parties[0].school->status = Status::closed;
        problem.parties[3].school->status = Status::closed;
    }
    SUBCASE("nor one that is not state-funded") {
        problem.parties[0].school->state_funded = false;
        problem.parties[3].school->state_funded = false;
    }
    const auto round = propose(problem, default_settings());
    CHECK(round.pairs.empty());
    CHECK(round.supported == 1);
}

TEST_CASE("a school that has its supporter needs no other, unless more are asked for") {
    auto problem = a_small_county();
    problem.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100003), the_day - 10));
    auto settings = default_settings();
    CHECK(pairs_of(propose(problem, settings)) == Texts{"100002:100004"});
    settings.demand = 2;
    CHECK(pairs_of(propose(problem, settings)) == Texts{"100002:100004"});
    settings.capacity = 3;
    CHECK(pairs_of(propose(problem, settings)) == Texts{"100001:100004", "100002:100004"});
}

TEST_CASE("a lock is kept, a forbid too, and both are told") {
    auto settings = default_settings();
    settings.locks = {{Urn::of(100001), Urn::of(100004)}};
    auto round = propose(a_small_county(), settings);
    CHECK(pairs_of(round) == Texts{"100001:100004"});
    CHECK(round.pairs[0].locked);
    CHECK(round.pairs[0].rank == 2);
    CHECK(round.parameters.at("lock") == "100001:100004");

    settings.locks.clear();
    settings.forbids = {{Urn::of(100001), Urn::of(100003)}};
    round = propose(a_small_county(), settings);
    CHECK(round.candidates == 2);
    CHECK(round.refused.at("forbidden") == 1);
}

TEST_CASE("a lock that cannot be met says which and why") {
    auto settings = default_settings();
    settings.locks = {{Urn::of(100001), Urn::of(100005)}};
    CHECK(message_of(a_small_county(), settings) == "the lock 100001:100005 cannot be met: too-far (100.0 km apart)");
    settings.without = {"too-far"};
    CHECK(message_of(a_small_county(), settings) == "met");

    auto problem = a_small_county();
    problem.parties.push_back(in_need(100006));
    settings.locks = {{Urn::of(100001), Urn::of(100003)}, {Urn::of(100006), Urn::of(100003)}};
    CHECK(message_of(problem, settings) == "the locks give 100003 2 schools, but it has room for 1");
}

TEST_CASE("a lock or a forbid on somebody who is not there, or both on one pair, is a wrong use") {
    auto settings = default_settings();
    settings.locks = {{Urn::of(100001), Urn::of(999999)}};
    CHECK_THROWS_AS(propose(a_small_county(), settings), UsageError);
    settings.locks = {{Urn::of(100001), Urn::of(100003)}};
    settings.forbids = settings.locks;
    CHECK_THROWS_AS(propose(a_small_county(), settings), UsageError);
    settings.locks.clear();
    settings.forbids = {{Urn::of(999999), Urn::of(100003)}};
    CHECK_THROWS_AS(propose(a_small_county(), settings), UsageError);
}

TEST_CASE("a minimum load that cannot be met says whose") {
    auto problem = a_small_county();
    problem.parties[2] = with_capacity(problem.parties[2], 2, 3);
    CHECK(message_of(problem, default_settings()) ==
          "100003 must be given at least 2 more schools, but only 1 may be paired with it");
    problem.parties[2] = with_capacity(problem.parties[2], 2, 1);
    CHECK(message_of(problem, default_settings()) ==
          "100003 must be given at least 2 more schools, but it has room for 1");

    problem = a_small_county();
    problem.parties[2] = with_capacity(problem.parties[2], 1, 1);
    problem.parties[3] = with_capacity(problem.parties[3], 2, 2);
    CHECK(message_of(problem, default_settings()) ==
          "100004 must be given at least 2 more schools, which the locks and the minimum loads of others leave no "
          "school for");
}

TEST_CASE("what enters the round changes its digest, and an unknown rule is refused") {
    auto settings = default_settings();
    const auto before = propose(a_small_county(), settings).digest;
    CHECK(propose(a_small_county(), settings).digest == before);
    settings.weights.per_km = Points(3);
    CHECK(propose(a_small_county(), settings).digest != before);
    auto problem = a_small_county();
    problem.parties[4].school->pupils = 201;
    CHECK(propose(problem, default_settings()).digest != before);
    settings.without = {"phases"};
    CHECK_THROWS_AS(propose(problem, settings), UsageError);
}

TEST_CASE("a party that stands twice among those to be paired is refused") {
    CHECK_THROWS_AS(propose(a_problem({in_need(100001), in_need(100001)}), default_settings()), InputError);
}

TEST_CASE("a guest takes part in its lock and in nothing else") {
    auto problem = a_small_county();
    auto supporter = with_capacity(with_offer(with_level(strong(200001), "inclusion", 1000), "achievement"), 0, 9);
    auto supported = in_need(200002);
    supporter.guest = true;
    supported.guest = true;
    problem.parties.push_back(supporter);
    problem.parties.push_back(supported);
    auto settings = default_settings();
    settings.demand = 2;
    CHECK(pairs_of(propose(problem, settings)) == pairs_of(propose(a_small_county(), settings)));

    settings.locks = {{Urn::of(100001), Urn::of(200001)}, {Urn::of(200002), Urn::of(100004)}};
    const auto round = propose(problem, settings);
    CHECK(pairs_of(round) == Texts{"100001:100003", "100001:200001", "200002:100004"});
    CHECK(std::ranges::none_of(round.unmatched, [](const Unmatched& u) { return u.supported == Urn::of(200002); }));
}

TEST_CASE("an organisation supports by what it offers, and is told with what does not apply to it") {
    const auto body = with_offer(an_organisation("hub"), "achievement");
    const auto round = propose(a_problem({in_need(100001), body}), default_settings());
    REQUIRE(round.pairs.size() == 1);
    CHECK(round.pairs[0].supporter == body.party);
    CHECK(round.pairs[0].apart == Metres(0));
    CHECK_FALSE(round.pairs[0].asked);
    CHECK(round.pairs[0].not_known.empty());
    CHECK(round.pairs[0].not_applicable.size() == 6);
    CHECK(round.supporters == 1);
    CHECK(round.organisations == 1);
    CHECK(propose(a_problem({in_need(100001), an_organisation("hub")}), default_settings()).pairs.empty());
}

TEST_CASE("an organisation is not supported, whatever it declares to need") {
    const auto round =
        propose(a_problem({with_need(an_organisation("hub"), "achievement"), strong(100002)}), default_settings());
    CHECK(round.supported == 0);
}

TEST_CASE("a school from outside supports and is never supported") {
    auto near = strong(100002);
    near.outside = true;
    auto needy = in_need(100003);
    needy.outside = true;
    const auto round = propose(a_problem({in_need(100001), near, needy}), default_settings());
    CHECK(round.supported == 1);
    CHECK(round.outside == 1);
    REQUIRE(round.pairs.size() == 1);
    CHECK(round.pairs[0].outside);
    CHECK(round.unmatched.empty());
}

TEST_CASE("declared supporters are those with a willing offer, derived ones those with a strength") {
    const auto offers = with_offer(a_school(100002), "achievement");
    const auto both = with_offer(strong(100003), "achievement");
    const auto problem = a_problem({in_need(100001), offers, both, strong(100004)});
    auto settings = default_settings();
    CHECK(propose(problem, settings).candidates == 3);
    settings.supporters = Supporters::declared;
    const auto declared = propose(problem, settings);
    CHECK(declared.candidates == 2);
    CHECK(declared.parameters.at("supporters") == "declared");
    settings.supporters = Supporters::derived;
    const auto derived = propose(problem, settings);
    CHECK(derived.candidates == 2);
    CHECK(derived.pairs.at(0).parts.at(0).name == "need:achievement");
    auto by_its_word = with_level(a_school(100005), "achievement", 1000);
    by_its_word.profile->areas[0].lines[0].source = "declaration";
    CHECK(propose(a_problem({in_need(100001), by_its_word}), settings).candidates == 0);
    CHECK(derived.pairs.at(0).parts.size() == 1);
}

TEST_CASE("minutes by road beyond the limit are counted as too far, and told with the pair where they are known") {
    auto settings = default_settings();
    settings.longest = Minutes(30);
    auto problem = a_problem({in_need(100001), strong(100002), strong(100003)});
    problem.travel = {{.from = Urn::of(100001), .to = Urn::of(100002), .minutes = Minutes(31)},
                      {.from = Urn::of(100001), .to = Urn::of(100003), .minutes = Minutes(30)}};
    const auto round = propose(problem, settings);
    REQUIRE(round.pairs.size() == 1);
    CHECK(round.pairs[0].minutes == Minutes(30));
    CHECK(round.refused == Tally{{"too-far", 1}});
    CHECK(round.parameters.at("max_minutes") == "30");
    problem.travel.pop_back();
    CHECK(propose(problem, settings).pairs.at(0).not_known == std::vector<std::string>{"too-far", "not-willing"});
}

TEST_CASE("the digest is of the organisation, of who comes from outside and of the minutes too") {
    auto problem = a_problem({in_need(100001), with_offer(an_organisation("hub"), "achievement"), strong(100002)});
    const auto digest = [&] { return propose(problem, default_settings()).digest; };
    const auto before = digest();
    problem.parties[1].organisation->place = at(500'001, 350'000);
    const auto moved = digest();
    CHECK(moved != before);
    problem.parties[2].outside = true;
    const auto outside = digest();
    CHECK(outside != moved);
    problem.travel = {{.from = Urn::of(100001), .to = Urn::of(100002), .minutes = Minutes(31)}};
    CHECK(digest() != outside);
}
