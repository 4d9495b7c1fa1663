#include "match/reviews_recheck.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

using Texts = std::vector<std::string>;

Problem three_schools() {
    return a_problem({a_school(100001), a_school(100002), a_school(100003)});
}

/// 2 reviews 1, 3 reviews 2, 1 reviews 3, or the other way round.
Round a_rota() {
    auto round = propose_reviews(three_schools(), default_settings(),
                                 {.year = Period::parse("2026/27"), .each = 1, .objective = ReviewObjective::near});
    round.name = "rota";
    round.parameters = {{"year", "2026/27"}, {"years", "1"},        {"each", "1"},
                        {"days", "1"},       {"objective", "near"}, {"rest", "1"}};
    REQUIRE(round.reviews->reviews.size() == 3);
    return round;
}

Texts reasons(const Problem& now, const std::vector<ReviewMade>& others = {}) {
    return reviews_no_longer_hold(a_rota(), others, now, default_settings());
}

ReviewMade first_of(const Round& round, const std::string& year) {
    const auto& review = round.reviews->reviews.front();
    return {.reviewer = review.reviewer, .host = review.host, .year = Period::parse(year)};
}

}  // namespace

TEST_CASE("a rota holds as long as nothing changes") {
    CHECK(reasons(three_schools()).empty());
}

TEST_CASE("a school that has closed or left can neither review nor be reviewed") {
    auto now = three_schools();
    SUBCASE("closed") {
        now.parties[0].school->status = Status::closed;
    }
    SUBCASE("left") {
        now.parties[0].member = false;
    }
    const auto found = reasons(now);
    REQUIRE(found.size() == 2);
    CHECK(found[0].ends_with("100001 is closed, or takes part no more"));
}

TEST_CASE("a conflict stops a review whichever of the two is the reviewer") {
    auto now = three_schools();
    now.conflicts.push_back(
        {.a = Urn::of(100001), .b = Urn::of(100003), .kind = {}, .reason = {}, .from = {}, .to = {}});
    const auto found = reasons(now);
    REQUIRE(found.size() == 1);
    CHECK(found[0].ends_with("conflict (declared conflict)"));
}

TEST_CASE("a reviewer that another rota sends comes again after the years of rest, and not a year before") {
    const auto rota = a_rota();
    CHECK(reasons(three_schools(), {first_of(rota, "2024/25")}).empty());
    CHECK(reasons(three_schools(), {first_of(rota, "2025/26")}).size() == 1);
    CHECK(reasons(three_schools(), {first_of(rota, "2026/27")}).size() == 1);
    CHECK(reasons(three_schools(), {first_of(rota, "2027/28")}).empty());
}

TEST_CASE("no two review each other by two rotas of the same year, and none makes or has more than it is to") {
    const auto rota = a_rota();
    auto returned = first_of(rota, "2026/27");
    std::swap(returned.reviewer, returned.host);
    const auto found = reasons(three_schools(), {returned});
    REQUIRE(found.size() == 2);
    CHECK(found[0].starts_with("with a rota that holds these would review each other: 1"));
    CHECK(found[1].starts_with("with rotas that hold these would make, or have, more than 1 a year: 1"));
    returned.year = Period::parse("2025/26");
    CHECK(reasons(three_schools(), {returned}).empty());
}

TEST_CASE("a rota that mends another takes its place only once that is ended") {
    auto rota = a_rota();
    rota.reviews->basis.plan = {first_of(rota, "2026/27")};
    CHECK(reviews_no_longer_hold(rota, {first_of(rota, "2026/27")}, three_schools(), default_settings()).size() == 1);
    CHECK(reviews_no_longer_hold(rota, {}, three_schools(), default_settings()).empty());
}

TEST_CASE("who is reviewed by a school in a year by a rota that holds does not review it in that year") {
    const ReviewMade made{.reviewer = Urn::of(100001), .host = Urn::of(100002), .year = Period::parse("2026/27")};
    const auto round = propose_reviews(three_schools(), default_settings(),
                                       {.year = made.year, .objective = ReviewObjective::near, .earlier = {made}});
    for (const auto& review : round.reviews->reviews) {
        const bool is_back = review.reviewer == made.host && review.host == made.reviewer;
        CHECK_FALSE(is_back);
    }
    CHECK(round.reviews->candidates == 4);
}

TEST_CASE("the terms of a rota are read from what it says, and refused where that is nothing") {
    auto rota = a_rota();
    rota.parameters["rest"] = "3";
    CHECK(terms_as_proposed(rota).rest == 3);
    CHECK(terms_as_proposed(rota).objective == ReviewObjective::near);
    rota.parameters["each"] = "many";
    CHECK_THROWS_AS(terms_as_proposed(rota), Error);
}
