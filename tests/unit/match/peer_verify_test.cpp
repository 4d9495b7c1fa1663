#include "match/peer_verify.hpp"

#include <doctest/doctest.h>

#include "match/partners.hpp"
#include "match/peer_clusters.hpp"
#include "match/reviews.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

Someone needing(int urn, const std::string& need, const std::string& strength) {
    return with_level(with_level(a_school(urn), need, -1000), strength, 2000);
}

/// A kilometre apart, each with what another needs.
Problem a_row(int count) {
    std::vector<Someone> schools;
    for (int i = 1; i <= count; ++i) {
        auto one = i % 2 == 0 ? needing(100000 + i, "achievement", "inclusion")
                              : needing(100000 + i, "inclusion", "achievement");
        schools.push_back(placed(std::move(one), 500'000 + 1000 * i * i, 350'000));
    }
    return a_problem(schools);
}

bool is_proved(const PeerVerification& found, const std::string& claim) {
    const auto one = std::ranges::find(found.claims, claim, &ProvedClaim::claim);
    return one != found.claims.end() && one->proved;
}

bool is_all_proved(const PeerVerification& found) {
    return found.faults.empty() && is_proved(found, "rules") && is_proved(found, "total") && is_proved(found, "bound");
}

Round some_partners() {
    return propose_partners(a_row(6), default_settings());
}

PeerVerification verified_partners(const Round& round) {
    return verify_partners(round, a_row(6), default_settings());
}

ClusterWish triads() {
    ClusterWish wish{.weights = default_cluster_weights()};
    wish.weights.smallest = wish.weights.largest = 3;
    wish.iterations = 2'000;
    return wish;
}

Settings of_40_km() {
    auto settings = default_settings();
    settings.furthest = kilometres(40);
    return settings;
}

constexpr int many = 18;  ///< More than are gone through whole.

Problem schools_here_and_there() {
    std::vector<Someone> schools;
    for (int i = 1; i <= many; ++i) {
        schools.push_back(
            placed(a_school(100000 + i), 500'000 + i * i * 137 % 9'000, 350'000 + i * i * i * 71 % 7'000));
    }
    return a_problem(schools);
}

Round some_clusters(int of) {
    auto wish = triads();
    wish.aim = ClusterAim::near;
    auto round = of == many ? propose_clusters(schools_here_and_there(), of_40_km(), wish)
                            : propose_clusters(a_row(of), of_40_km(), wish);
    round.name = "clusters";
    return round;
}

PeerVerification verified_clusters(const Round& round) {
    return verify_clusters(round, schools_here_and_there(), default_settings());
}

ReviewTerms terms(ReviewObjective objective) {
    return {.year = Period::parse("2026/27"), .each = 1, .objective = objective};
}

Round a_rota(ReviewObjective objective) {
    auto round = propose_reviews(a_row(6), default_settings(), terms(objective));
    round.name = "rota";
    round.parameters = {
        {"year", "2026/27"}, {"years", "1"}, {"each", "1"}, {"days", "1"}, {"objective", std::string(token(objective))},
        {"rest", "1"}};
    return round;
}

PeerVerification verified_rota(const Round& round) {
    return verify_reviews(round, a_row(6), default_settings());
}

}  // namespace

TEST_CASE("partners are proved by their prices over every pair") {
    const auto round = some_partners();
    REQUIRE(round.partners->pairs.size() == 3);
    const auto found = verified_partners(round);
    CHECK(is_all_proved(found));
    CHECK(found.pairs == round.candidates);
}

TEST_CASE("partners that are not the best, or not allowed, are not proved") {
    auto round = some_partners();
    SUBCASE("another choice with its true points") {
        round.partners->pairs.pop_back();
        round.total = round.partners->total = round.partners->pairs[0].score + round.partners->pairs[1].score;
        const auto found = verified_partners(round);
        CHECK(is_proved(found, "rules"));
        CHECK(is_proved(found, "total"));
        CHECK_FALSE(is_proved(found, "bound"));
        CHECK(found.faults.size() == 1);
    }
    SUBCASE("points that are not theirs") {
        round.partners->pairs[0].score += Points(1);
        CHECK(verified_partners(round).faults.size() == 2);
    }
    SUBCASE("a school in two pairs") {
        round.partners->pairs[1] = round.partners->pairs[0];
        CHECK_FALSE(is_proved(verified_partners(round), "rules"));
    }
    SUBCASE("prices of others") {
        round.partners->proof->prices.clear();
        CHECK_FALSE(is_proved(verified_partners(round), "bound"));
    }
    SUBCASE("no prices: nothing is wrong, and the bound not proved") {
        round.partners->proof.reset();
        CHECK(verified_partners(round).faults.empty());
        CHECK_FALSE(is_proved(verified_partners(round), "bound"));
    }
    SUBCASE("other inputs") {
        round.digest = "0a1b";
        CHECK(verified_partners(round).faults ==
              std::vector<std::string>{"the inputs are not those that the round was made from"});
        CHECK(verified_partners(round).claims.empty());
    }
}

TEST_CASE("clusters are proved by prices where many may stand together, and by all clusterings where few may") {
    const auto round = some_clusters(many);
    CHECK_FALSE(round.clusters->pricing.empty());
    CHECK(is_all_proved(verified_clusters(round)));
    const auto few = some_clusters(6);
    CHECK(few.clusters->pricing.empty());
    CHECK(is_all_proved(verify_clusters(few, a_row(6), default_settings())));
}

TEST_CASE("a bound on clusters that its prices do not show is not proved, and no fault") {
    auto round = some_clusters(many);
    SUBCASE("a lower one") {
        round.clusters->bound -= 1'000'000;
    }
    SUBCASE("prices that a cluster gains by") {
        for (auto& [urn, price] : round.clusters->pricing.front().schools) {
            price -= 10'000'000;
        }
    }
    const auto found = verified_clusters(round);
    CHECK(found.faults.empty());
    CHECK(is_proved(found, "total"));
    CHECK_FALSE(is_proved(found, "bound"));
}

TEST_CASE("clusters that break a rule or come to other points are wrong") {
    auto round = some_clusters(many);
    SUBCASE("a school in two") {
        auto& clusters = round.clusters->clusters;
        clusters[1].members[0] = clusters[0].members[0];
        CHECK_FALSE(is_proved(verified_clusters(round), "rules"));
    }
    SUBCASE("two schools alone") {
        round.clusters->clusters[0].members.pop_back();
        CHECK_FALSE(is_proved(verified_clusters(round), "rules"));
    }
    SUBCASE("another total") {
        ++round.clusters->total;
        CHECK_FALSE(is_proved(verified_clusters(round), "total"));
        CHECK_FALSE(is_proved(verified_clusters(round), "bound"));
    }
}

TEST_CASE("a rota is proved by its prices where a review is worth more one way") {
    const auto round = a_rota(ReviewObjective::needs);
    REQUIRE(round.reviews->reviews.size() == 6);
    CHECK_FALSE(round.reviews->pricing.empty());
    CHECK(is_all_proved(verified_rota(round)));
}

TEST_CASE("a rota that was shown to be the best by pairs is no fault, and its bound not proved again") {
    const auto found = verified_rota(a_rota(ReviewObjective::near));
    CHECK(found.faults.empty());
    CHECK(is_proved(found, "rules"));
    CHECK(is_proved(found, "total"));
    CHECK_FALSE(is_proved(found, "bound"));
}

TEST_CASE("a rota that breaks a limit or has other points is wrong") {
    auto round = a_rota(ReviewObjective::needs);
    auto& reviews = round.reviews->reviews;
    SUBCASE("two schools review each other") {
        reviews[1].host = reviews[0].reviewer;
        reviews[1].reviewer = reviews[0].host;
    }
    SUBCASE("a school that was not there") {
        reviews[0].reviewer = Urn::of(100099);
    }
    SUBCASE("another year") {
        reviews[0].year = Period::parse("2027/28");
    }
    SUBCASE("other points") {
        reviews[0].score += Points(1);
    }
    CHECK_FALSE(is_proved(verified_rota(round), "rules"));
    CHECK_FALSE(is_proved(verified_rota(round), "bound"));
}

TEST_CASE("prices of a rota that prove less prove no more than that") {
    auto round = a_rota(ReviewObjective::needs);
    round.reviews->bound = Points(round.reviews->bound->count() - 10'000);
    CHECK_FALSE(is_proved(verified_rota(round), "bound"));
    round.reviews->pricing.front().potentials.pop_back();
    CHECK_FALSE(is_proved(verified_rota(round), "bound"));
    CHECK(verified_rota(round).faults.empty());
}
