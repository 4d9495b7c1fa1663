#include "match/comparison.hpp"

#include <doctest/doctest.h>

using namespace llp;
using Kind = ChangeCause::Kind;

namespace {

Party school(int number) {
    return Urn::of(100000 + number);
}

Pairing pair(int supported, int supporter, std::vector<int> next_best = {}) {
    Pairing made{.supported = school(supported), .supporter = school(supporter), .score = Points(10 * supporter)};
    for (const int other : next_best) {
        made.runners_up.push_back({.supporter = school(other), .score = Points(1)});
    }
    return made;
}

Round round_of(std::vector<Pairing> pairs, const std::vector<int>& unmatched = {}) {
    Round round;
    round.pairs = std::move(pairs);
    for (const int left : unmatched) {
        round.unmatched.push_back({.supported = school(left)});
    }
    return round;
}

std::vector<PairChange> changes(const RoundComparison& comparison) {
    std::vector<PairChange> list;
    std::ranges::transform(comparison.pairs, std::back_inserter(list), &ComparedPair::change);
    return list;
}

}  // namespace

TEST_CASE("a round is the same as itself") {
    const auto round = round_of({pair(1, 11), pair(2, 12)}, {3});
    const auto comparison = match::compare(round, round, {});
    CHECK(changes(comparison) == std::vector{PairChange::kept, PairChange::kept});
    CHECK(comparison.pairs[0].causes.empty());
    REQUIRE(comparison.unmatched.size() == 1);
    CHECK((comparison.unmatched[0].then && comparison.unmatched[0].now));
}

TEST_CASE("a school with another supporter moved: where the old one went and where the new one came from is said") {
    const auto comparison =
        match::compare(round_of({pair(1, 11), pair(2, 12)}), round_of({pair(1, 12), pair(2, 11)}), {});
    REQUIRE(changes(comparison) == std::vector{PairChange::moved, PairChange::moved});
    CHECK(comparison.pairs[0].causes ==
          std::vector<ChangeCause>{{.kind = Kind::supports_others, .supporter = school(11), .others = {school(2)}},
                                   {.kind = Kind::supported_others, .supporter = school(12), .others = {school(2)}}});
}

TEST_CASE("supporters that are free are told from those that are no longer among the next best") {
    const auto allowed = match::compare(round_of({pair(1, 11, {12})}), round_of({pair(1, 12, {11})}), {});
    CHECK(allowed.pairs[0].causes == std::vector<ChangeCause>{{.kind = Kind::next_best_now, .supporter = school(11)},
                                                              {.kind = Kind::next_best_then, .supporter = school(12)}});
    const auto refused = match::compare(round_of({pair(1, 11)}), round_of({pair(1, 12)}), {});
    CHECK(refused.pairs[0].causes ==
          std::vector<ChangeCause>{{.kind = Kind::not_chosen_now, .supporter = school(11)},
                                   {.kind = Kind::not_chosen_then, .supporter = school(12)}});
}

TEST_CASE("what a supporter has in both rounds explains no change") {
    const auto comparison =
        match::compare(round_of({pair(1, 11), pair(2, 11)}), round_of({pair(1, 12), pair(2, 11)}), {});
    CHECK(comparison.pairs[0].causes[0] == ChangeCause{.kind = Kind::not_chosen_now, .supporter = school(11)});
}

TEST_CASE("a school that lost its supporter is unmatched, has one elsewhere, or is not in the round") {
    const auto before = round_of({pair(1, 11), pair(2, 12), pair(3, 13)});
    const auto comparison = match::compare(before, round_of({}, {1}), {school(2)});
    REQUIRE(changes(comparison) == std::vector(3, PairChange::gone));
    CHECK(comparison.pairs[0].causes ==
          std::vector<ChangeCause>{{.kind = Kind::unmatched_now},
                                   {.kind = Kind::not_chosen_now, .supporter = school(11)}});
    CHECK(comparison.pairs[1].causes == std::vector<ChangeCause>{{.kind = Kind::has_supporter}});
    CHECK(comparison.pairs[2].causes == std::vector<ChangeCause>{{.kind = Kind::not_in_round_now}});
    REQUIRE(comparison.unmatched.size() == 1);
    CHECK((comparison.unmatched[0].in_then && !comparison.unmatched[0].then && comparison.unmatched[0].now));
}

TEST_CASE("a school that is new was unmatched, or not in the round") {
    const auto comparison = match::compare(round_of({}, {1}), round_of({pair(1, 11), pair(2, 12)}), {});
    REQUIRE(changes(comparison) == std::vector(2, PairChange::added));
    CHECK(comparison.pairs[0].causes[0] == ChangeCause{.kind = Kind::unmatched_then});
    CHECK(comparison.pairs[1].causes == std::vector<ChangeCause>{{.kind = Kind::not_in_round_then}});
}

TEST_CASE("of two supporters one may stay, and what one side has more is new or gone") {
    const auto comparison =
        match::compare(round_of({pair(1, 11), pair(1, 12)}), round_of({pair(1, 11), pair(1, 13), pair(1, 14)}), {});
    REQUIRE(changes(comparison) == std::vector{PairChange::kept, PairChange::moved, PairChange::added});
    CHECK(comparison.pairs[1].then->supporter == school(12));
    CHECK(comparison.pairs[1].now->supporter == school(13));
    CHECK(comparison.pairs[2].now->supporter == school(14));
}
