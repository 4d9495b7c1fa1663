#include "match/partners.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/error.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

using Texts = std::vector<std::string>;

/// Needs one area and is strong in another.
Someone needing(int urn, const std::string& need, const std::string& strength) {
    return with_level(with_level(a_school(urn), need, -1000), strength, 2000);
}

Someone one(int urn) {
    return needing(urn, "achievement", "inclusion");
}
Someone other(int urn) {
    return needing(urn, "inclusion", "achievement");
}

Texts pairs_of(const Partnering& round) {
    Texts pairs;
    for (const auto& pair : round.pairs) {
        pairs.push_back(fmt::format("{}:{}", pair.a, pair.b));
    }
    return pairs;
}

Partnering proposed(const std::vector<Someone>& parties, const Settings& settings = default_settings()) {
    return *propose_partners(a_problem(parties), settings).partners;
}

Points sum_of(const PartnerPair& pair) {
    Points sum;
    for (const auto& gain : {pair.for_a, pair.for_b}) {
        for (const auto& part : gain.parts) {
            sum += part.points;
        }
    }
    return sum;
}

}  // namespace

TEST_CASE("two schools are partners where each brings what the other needs, and the parts add up") {
    const auto round = proposed({one(100001), other(100002)});
    REQUIRE(pairs_of(round) == Texts{"100001:100002"});
    CHECK(round.pairs[0].for_a.areas == Texts{"achievement"});
    CHECK(round.pairs[0].for_b.areas == Texts{"inclusion"});
    CHECK(round.pairs[0].score == sum_of(round.pairs[0]));
    CHECK(round.total == round.pairs[0].score);
    CHECK(round.unmatched.empty());
}

TEST_CASE("a school that only gives is no partner, unless that rule is off") {
    const std::vector parties{one(100001), strong(100002)};
    const auto round = proposed(parties);
    CHECK(round.pairs.empty());
    CHECK(round.refused == Tally{{"nothing-to-offer", 2}});
    auto settings = default_settings();
    settings.without = {"nothing-to-offer"};
    CHECK(pairs_of(proposed(parties, settings)) == Texts{"100001:100002"});
}

TEST_CASE("a school of which nothing is known is nobody's partner, unless that rule is off") {
    const std::vector parties{a_school(100001), a_school(100002)};
    const auto round = proposed(parties);
    CHECK(round.pairs.empty());
    CHECK(round.refused == Tally{{"no-need-known", 2}});
    auto settings = default_settings();
    settings.without = {"nothing-to-offer"};
    settings.weights.context = Points(100);
    auto rural = parties;
    for (auto& school : rural) {
        school.school->urban_rural = "Rural village";
    }
    CHECK(pairs_of(proposed(rural, settings)) == Texts{"100001:100002"});
}

TEST_CASE("a rule that refuses one way refuses the pair, and is counted for both") {
    auto busy = other(100002);
    busy.school->pupils = 60;
    const auto round = proposed({one(100001), busy});
    CHECK(round.pairs.empty());
    REQUIRE(round.unmatched.size() == 2);
    CHECK(round.unmatched[0].refused == Tally{{"no-capacity", 1}});
    CHECK(round.unmatched[1].refused == Tally{{"no-capacity", 1}});
}

TEST_CASE("organisations, schools that are no members and closed ones are nobody's partner") {
    auto stranger = other(100002);
    stranger.member = false;
    auto closed = other(100003);
    closed.school->status = Status::closed;
    const auto round = proposed({one(100001), stranger, closed, with_offer(an_organisation("hub"), "achievement")});
    CHECK(round.schools == 1);
    CHECK(round.pairs.empty());
}

TEST_CASE("of choices with the same points the one with the fewest metres is made") {
    const auto here = one(100001);
    const auto round =
        proposed({here, placed(other(100002), 500'000, 350'900), placed(other(100003), 500'000, 350'100)});
    CHECK(pairs_of(round) == Texts{"100001:100003"});
    REQUIRE(round.unmatched.size() == 1);
    CHECK(round.unmatched[0].why == Unpartnered::Why::few_for_many);
    REQUIRE(round.unmatched[0].taken.size() == 1);
    CHECK(round.unmatched[0].taken[0].school == Urn::of(100001));
    CHECK(round.unmatched[0].taken[0].with == Urn::of(100003));
}

TEST_CASE("a pair more is not made where it costs points, and the answer says so") {
    // In a row: the middle two bring each other much, the outer ones little.
    auto settings = default_settings();
    settings.without = {"all"};
    settings.weights.per_km = Points(1);
    settings.furthest = kilometres(1000);
    auto problem = a_problem({needing(100001, "attendance-and-behaviour", "inclusion"), one(100002), other(100003),
                              needing(100004, "attendance-and-behaviour", "achievement")});
    const auto round = *propose_partners(problem, settings).partners;
    CHECK(pairs_of(round) == Texts{"100002:100003"});
    CHECK(round.most_pairs == 2);
    REQUIRE(round.unmatched.size() == 2);
    CHECK(round.unmatched[0].why == Unpartnered::Why::points);
    CHECK(round.unmatched[0].candidates == 1);
    CHECK(round.unmatched[0].refused == Tally{{"no-points", 2}});
}

TEST_CASE("a forbid keeps two apart and a lock brings two together, whichever is named first") {
    const std::vector parties{one(100001), other(100002), placed(other(100003), 500'000, 352'000)};
    auto settings = default_settings();
    settings.forbids = {{Urn::of(100002), Urn::of(100001)}};
    CHECK(pairs_of(proposed(parties, settings)) == Texts{"100001:100003"});
    settings.forbids = {};
    settings.locks = {{Urn::of(100003), Urn::of(100001)}};
    const auto round = proposed(parties, settings);
    REQUIRE(pairs_of(round) == Texts{"100001:100003"});
    CHECK(round.pairs[0].locked);
    CHECK(round.unmatched[0].refused.at("locked") == 1);
}

TEST_CASE("a lock may name a school from elsewhere, which has no other part in it") {
    auto guest = other(100003);
    guest.guest = true;
    const std::vector parties{one(100001), one(100002), guest};
    auto settings = default_settings();
    CHECK(proposed(parties, settings).pairs.empty());
    settings.locks = {{Urn::of(100002), Urn::of(100003)}};
    CHECK(pairs_of(proposed(parties, settings)) == Texts{"100002:100003"});
}

TEST_CASE("scores that cannot be added up exactly are refused") {
    auto settings = default_settings();
    settings.weights.declared = Points(std::int64_t{1} << 45U);
    settings.without = {"all"};
    auto far = with_offer(other(100002), "achievement");
    far.school->place = at(900'000, 350'000);
    CHECK_THROWS_AS(proposed({one(100001), far}, settings), InputError);
}
