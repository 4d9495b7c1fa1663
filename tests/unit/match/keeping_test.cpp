#include "match/keeping.hpp"

#include <doctest/doctest.h>

#include "match/matcher.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

Pair pair(int supported, int supporter) {
    return {Urn::of(supported), Urn::of(supporter)};
}

Settings keeping_pairs(std::vector<Pair> pairs, std::int64_t points = 100) {
    auto settings = default_settings();
    settings.keep =
        Keep{.round = "autumn", .pairs = std::move(pairs), .rate = {.points = points, .per = 1}, .in_score = true};
    return settings;
}

/// Two supporters with room for one each; both schools would rather have the near one.
Problem near_and_far() {
    return a_problem({in_need(100001), in_need(100002), with_capacity(strong(100003), 0, 1),
                      placed(with_capacity(strong(100004), 0, 1), 520'000, 350'000)});
}

KeptPair only_pair(const Problem& problem, const Settings& settings) {
    const auto round = propose(problem, settings);
    REQUIRE(round.keeping);
    REQUIRE(round.keeping->pairs.size() == 1);
    return round.keeping->pairs.front();
}

}  // namespace

TEST_CASE("a pair of the earlier round has so many points more, as a part of its score") {
    const auto round = propose(near_and_far(), keeping_pairs({pair(100001, 100004)}));
    REQUIRE(round.pairs.size() == 2);
    CHECK(round.pairs[0].supporter == Party(Urn::of(100004)));
    const auto& parts = round.pairs[0].parts;
    CHECK(std::ranges::count_if(
              parts, [](const ScorePart& part) { return part.name == "keep" && part.points == Points(100); }) == 1);
    CHECK(round.keeping->changes == 0);
    CHECK(round.keeping->points == round.total - Points(100));
}

TEST_CASE("a round that keeps nothing says nothing of it") {
    CHECK_FALSE(propose(near_and_far(), default_settings()).keeping);
}

TEST_CASE("points for keeping do not make the worst pair better, and the pair that it bars is said to be so") {
    auto problem = near_and_far();
    problem.parties[2] = with_capacity(problem.parties[2], 0, 2);
    const auto kept = only_pair(problem, keeping_pairs({pair(100001, 100004)}, 1'000'000));
    CHECK(kept.fate == KeptFate::changed);
    CHECK(kept.rule == "fair");
    CHECK(kept.why.find("below the") != std::string::npos);
    auto settings = keeping_pairs({pair(100001, 100004)}, 1'000'000);
    settings.fair = false;
    CHECK(only_pair(problem, settings).fate == KeptFate::kept);
}

TEST_CASE("of equal totals the round keeps more pairs, whatever the kilometres") {
    auto problem = a_problem({in_need(100001), strong(100003), placed(strong(100004), 500'900, 350'000)});
    CHECK(propose(problem, default_settings()).pairs[0].supporter == Party(Urn::of(100003)));
    CHECK(only_pair(problem, keeping_pairs({pair(100001, 100004)}, 0)).fate == KeptFate::kept);
}

TEST_CASE("a pair that a rule refuses is a change that cannot be helped, with the rule and why") {
    auto problem = near_and_far();
    SUBCASE("by a rule") {
        problem.conflicts.push_back(
            {.a = Urn::of(100001), .b = Urn::of(100003), .kind = {}, .reason = {}, .from = {}, .to = {}});
        const auto kept = only_pair(problem, keeping_pairs({pair(100001, 100003)}));
        CHECK(kept.fate == KeptFate::refused);
        CHECK(kept.rule == "conflict");
        CHECK(kept.why == "declared conflict");
    }
    SUBCASE("by a person") {
        auto settings = keeping_pairs({pair(100001, 100003)});
        settings.forbids = {pair(100001, 100003)};
        CHECK(only_pair(problem, settings).rule == "forbidden");
    }
}

TEST_CASE("a pair of which one takes no part any more is no change") {
    auto problem = near_and_far();
    SUBCASE("the school needs nobody") {
        problem.parties[0] = a_school(100001);
        CHECK(only_pair(problem, keeping_pairs({pair(100001, 100003)})) ==
              KeptPair{.supported = Urn::of(100001),
                       .supporter = Urn::of(100003),
                       .fate = KeptFate::left,
                       .rule = {},
                       .why = "100001 has no need that counts"});
    }
    SUBCASE("the school is no member") {
        problem.parties[0].member = false;
        CHECK(only_pair(problem, keeping_pairs({pair(100001, 100003)})).why == "100001 is not a member");
    }
    SUBCASE("the school is closed") {
        problem.parties[0].school->status = Status::closed;
        CHECK(only_pair(problem, keeping_pairs({pair(100001, 100003)})).why == "100001 is not open");
    }
    SUBCASE("the school is of another authority") {
        problem.parties[0].outside = true;
        CHECK(only_pair(problem, keeping_pairs({pair(100001, 100003)})).why == "100001 is not of the pool");
    }
    SUBCASE("the school is not there") {
        CHECK(only_pair(problem, keeping_pairs({pair(100009, 100003)})).why == "100009 takes no part");
    }
    SUBCASE("the supporter is no member") {
        problem.parties[2].member = false;
        CHECK(only_pair(problem, keeping_pairs({pair(100001, 100003)})).why == "100003 takes no part as a supporter");
    }
    SUBCASE("the school has another supporter") {
        problem.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100004), the_day - 10));
        CHECK(only_pair(problem, keeping_pairs({pair(100001, 100003)})).why == "100001 has its supporters");
    }
    CHECK(propose(problem, keeping_pairs({pair(100001, 100003)})).keeping->changes == 0);
}

TEST_CASE("a pair that is a partnership stands, and is proposed no second time") {
    auto problem = near_and_far();
    problem.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100003), the_day - 10));
    CHECK(only_pair(problem, keeping_pairs({pair(100001, 100003)})).fate == KeptFate::stands);
    const auto round = propose(problem, keeping_pairs({pair(100001, 100003)}));
    REQUIRE(round.pairs.size() == 1);
    CHECK(round.pairs[0].supported == Party(Urn::of(100002)));
    SUBCASE("nor counted as kept where the rule against it is switched off") {
        auto settings = keeping_pairs({pair(100001, 100003)});
        settings.without = {"cooling-off", "no-capacity"};
        settings.demand = 2;
        const auto again = propose(problem, settings);
        CHECK(again.keeping->changes == 0);
        CHECK(again.keeping->pairs[0].fate == KeptFate::stands);
        CHECK(again.keeping->points == again.total);
    }
}

TEST_CASE("who is withdrawn takes no part, and its running partnerships count as over") {
    auto problem = near_and_far();
    problem.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100003), the_day - 10));
    auto settings = keeping_pairs({pair(100001, 100003)});
    settings.withdrawn = {Urn::of(100003)};
    CHECK(only_pair(problem, settings).fate == KeptFate::withdrawn);
    auto round = propose(problem, settings);
    REQUIRE(round.pairs.size() == 1);
    CHECK(round.pairs[0].supporter == Party(Urn::of(100004)));
    CHECK(round.unmatched.size() == 1);
    SUBCASE("a school that is withdrawn gives its supporter back") {
        settings.withdrawn = {Urn::of(100001)};
        round = propose(problem, settings);
        REQUIRE(round.pairs.size() == 1);
        CHECK(round.pairs[0].supported == Party(Urn::of(100002)));
        CHECK(round.pairs[0].supporter == Party(Urn::of(100003)));
    }
}

TEST_CASE("the bound grows by the rate for each change that is left, cut to whole points") {
    Keeping keeping{.round = "autumn", .rate = {.points = 37, .per = 2}, .pairs = {}, .frontier = {}};
    keeping.changes = 2;
    keeping.points = Points(100);
    CHECK(bound_at(keeping, 2) == Points(100));
    CHECK(bound_at(keeping, 3) == Points(118));
    CHECK(bound_at(keeping, 4) == Points(137));
    keeping.rate = {.points = 0, .per = 1};
    CHECK(bound_at(keeping, 9) == Points(100));
}
