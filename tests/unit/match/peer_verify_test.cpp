#include "match/peer_verify.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

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
    return found.faults.empty() && std::ranges::all_of(found.claims, &ProvedClaim::proved);
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

/// And the last step to it.
void set_bound(PeerClusters& clusters, std::int64_t bound) {
    clusters.bound = bound;
    clusters.ladder.back().value = bound;
}

/// Twenty, of which sixteen are of one trust: of each triad two are of the other four.
Problem of_one_trust_mostly() {
    std::vector<Someone> schools;
    for (int i = 1; i <= 20; ++i) {
        auto school = placed(a_school(100000 + i), 500'000 + i * i * 137 % 9'000, 350'000 + i * i * i * 71 % 7'000);
        if (i > 4) {
            school.school->trust_id = "TR00001";
        }
        schools.push_back(std::move(school));
    }
    return a_problem(schools);
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

TEST_CASE("each thing that a round of partners says wrongly is a fault of its own") {
    auto round = some_partners();
    auto& said = *round.partners;
    SUBCASE("the total alone, with both figures") {
        const auto sum = said.total.count();
        said.total += Points(1);
        CHECK(verified_partners(round).faults ==
              std::vector<std::string>{fmt::format("points of all pairs: {}, not {}", sum, sum + 1)});
    }
    SUBCASE("a part of a score") {
        said.pairs[0].for_a.parts[0].points += Points(1);
    }
    SUBCASE("an area") {
        said.pairs[0].for_b.areas.emplace_back("inclusion");
    }
    SUBCASE("the way between two") {
        said.pairs[0].apart = Metres(3);
    }
    SUBCASE("a lock") {
        said.pairs[0].locked = true;
    }
    SUBCASE("somebody left who has a partner") {
        said.unmatched.push_back({.school = said.pairs[0].a, .areas = {}, .refused = {}, .taken = {}});
    }
    SUBCASE("how many pairs could be made") {
        ++said.most_pairs;
    }
    SUBCASE("the schools of the pool") {
        ++said.schools;
    }
    SUBCASE("the kind") {
        round.kind = "reviews";
    }
    CHECK(verified_partners(round).faults.size() == 1);
}

TEST_CASE("partners that are not the best, or not allowed, are not proved") {
    auto round = some_partners();
    SUBCASE("another choice with its true points") {
        round.partners->pairs.pop_back();
        round.total = round.partners->total = round.partners->pairs[0].score + round.partners->pairs[1].score;
        const auto found = verified_partners(round);
        CHECK(is_proved(found, "rules"));
        CHECK(is_proved(found, "total"));
        CHECK_FALSE(is_proved(found, "told"));
        CHECK_FALSE(is_proved(found, "bound"));
        CHECK(found.faults.size() == 3);
    }
    SUBCASE("points that are not theirs") {
        round.partners->pairs[0].score += Points(1);
        CHECK(verified_partners(round).faults.size() == 3);
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
    CHECK(is_proved(verified_clusters(round), "most"));
    const auto few = some_clusters(6);
    CHECK(few.clusters->pricing.empty());
    CHECK(is_all_proved(verify_clusters(few, a_row(6), default_settings())));
}

TEST_CASE("a bound on clusters that its prices do not show is not proved, and no fault") {
    auto round = some_clusters(many);
    SUBCASE("prices that a cluster gains by") {
        for (auto& [urn, price] : round.clusters->pricing.front().schools) {
            price -= 10'000'000;
        }
    }
    SUBCASE("prices beyond all that can be added up") {
        set_bound(*round.clusters, round.clusters->total);
        for (auto& [urn, price] : round.clusters->pricing.front().schools) {
            price = -(std::int64_t{1} << 61);
        }
    }
    SUBCASE("prices beyond all that can be added up, twice as far") {
        set_bound(*round.clusters, round.clusters->total);
        for (auto& [urn, price] : round.clusters->pricing.front().schools) {
            price = -(std::int64_t{1} << 62);
        }
    }
    const auto found = verified_clusters(round);
    CHECK(found.faults.empty());
    CHECK(is_proved(found, "total"));
    CHECK_FALSE(is_proved(found, "bound"));
}

TEST_CASE("a bound below the total is wrong, whatever the prices") {
    auto round = some_clusters(many);
    const auto total = round.clusters->total;
    set_bound(*round.clusters, total < 0 ? 2 * total : total / 2);
    for (auto& [urn, price] : round.clusters->pricing.front().schools) {
        price = std::int64_t{1} << 55;
    }
    CHECK(verified_clusters(round).faults.size() == 1);
    CHECK_FALSE(is_proved(verified_clusters(round), "bound"));
}

TEST_CASE("each thing that a round of clusters says wrongly is a fault of its own") {
    auto round = some_clusters(many);
    auto& said = *round.clusters;
    SUBCASE("points of a cluster") {
        said.clusters[0].sum += Points(1);
    }
    SUBCASE("a part of them") {
        said.clusters[0].parts[0].points += Points(1);
    }
    SUBCASE("the way across") {
        said.clusters[1].across = Metres(1);
    }
    SUBCASE("a school left over that stands in a cluster") {
        said.left_over.push_back({.urn = said.clusters[0].members[0], .refused = {}});
    }
    SUBCASE("a school left over that nobody knows") {
        said.left_over.push_back({.urn = Urn::of(123456), .refused = {}});
    }
    SUBCASE("the total of the round") {
        round.total += Points(5000);
    }
    SUBCASE("schools that moved") {
        said.moved = 3;
    }
    SUBCASE("the steps of the bound") {
        said.ladder.front().value = said.bound - 1;
    }
    SUBCASE("the parts of a point") {
        said.scale = 1;
    }
    SUBCASE("the pool") {
        ++round.supported;
    }
    SUBCASE("the pairs") {
        ++round.candidates;
    }
    SUBCASE("the kind") {
        round.kind = "support";
    }
    CHECK(verified_clusters(round).faults.size() == 1);
}

TEST_CASE("why a school is left over is told as it is") {
    auto round = propose_clusters(a_row(8), of_40_km(), triads());
    REQUIRE(round.clusters->left_over.size() == 2);
    const auto verified = [&] { return verify_clusters(round, a_row(8), default_settings()); };
    CHECK(is_all_proved(verified()));
    round.clusters->left_over[0].refused["phase"] = 1;
    round.clusters->left_over[1].possible = !round.clusters->left_over[1].possible;
    CHECK(verified().faults.size() == 2);
    round.clusters->left_over.pop_back();
    CHECK(verified().faults.size() == 2);
}

TEST_CASE("that as many schools as can be stand in clusters is proved by prices where some must be left out") {
    auto round = propose_clusters(of_one_trust_mostly(), of_40_km(), triads());
    REQUIRE(round.clusters->left_over.size() == 14);
    REQUIRE(round.clusters->placing.size() == 1);
    const auto verified = [&] { return verify_clusters(round, of_one_trust_mostly(), default_settings()); };
    CHECK(is_all_proved(verified()));
    round.clusters->placing.clear();
    CHECK(verified().faults.empty());
    CHECK_FALSE(is_proved(verified(), "most"));
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

TEST_CASE("a rota that was shown to be the best by pairs is proved by finding them again") {
    const auto round = a_rota(ReviewObjective::near);
    CHECK(round.reviews->pricing.empty());
    CHECK(is_all_proved(verified_rota(round)));
}

TEST_CASE("a rota from which reviews were taken is wrong, though all that is left adds up") {
    auto round = a_rota(ReviewObjective::needs);
    auto& said = *round.reviews;
    SUBCASE("one") {
        said.reviews.pop_back();
    }
    SUBCASE("all") {
        said.reviews.clear();
    }
    SUBCASE("all, and no bound is told") {
        said.reviews.clear();
        said.bound.reset();
        said.optimal = false;
    }
    Points sum;
    for (const auto& review : said.reviews) {
        sum += review.score;
    }
    said.total = round.total = sum;
    CHECK_FALSE(verified_rota(round).faults.empty());
    CHECK_FALSE(is_proved(verified_rota(round), "most"));
}

TEST_CASE("each thing that a rota says wrongly is a fault of its own") {
    auto round = a_rota(ReviewObjective::needs);
    auto& said = *round.reviews;
    SUBCASE("the most reviews") {
        ++said.most;
    }
    SUBCASE("the reviews asked for") {
        said.asked = 1;
    }
    SUBCASE("the days of a school") {
        said.load[0].days = Days(99);
    }
    SUBCASE("a school without its load") {
        said.load.pop_back();
    }
    SUBCASE("a school short of reviews that is not") {
        said.shorts.push_back({.school = said.load[0].school, .cluster = {}, .refused = {}});
    }
    SUBCASE("who can lead") {
        said.reviews[0].leads = true;
    }
    SUBCASE("what was kept") {
        said.reviews[0].kept = true;
    }
    SUBCASE("the way") {
        said.reviews[0].apart = Metres(3);
    }
    SUBCASE("that it mends a plan") {
        said.mended = true;
    }
    SUBCASE("the total alone, with both figures") {
        const auto sum = said.total.count();
        said.total += Points(1);
        CHECK(verified_rota(round).faults.front() == fmt::format("points of all reviews: {}, not {}", sum, sum + 1));
        said.total = Points(sum);
        round.total += Points(1);
    }
    SUBCASE("a bound below the total") {
        said.bound = Points(said.total.count() - 1);
    }
    CHECK(verified_rota(round).faults.size() == 1);
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

TEST_CASE("a bound of a rota that nothing shows is no fault, and is not proved") {
    auto round = a_rota(ReviewObjective::needs);
    SUBCASE("none is told") {
        round.reviews->bound.reset();
        round.reviews->optimal = false;
    }
    const auto found = verified_rota(round);
    CHECK(found.faults.empty());
    CHECK(is_proved(found, "most"));
    CHECK(is_proved(found, "bound") == round.reviews->bound.has_value());
}
