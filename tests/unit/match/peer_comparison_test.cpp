#include "match/peer_comparison.hpp"

#include <doctest/doctest.h>

using namespace llp;
using match::compare_peers;

namespace {

Urn school(int last) {
    return Urn::of(990000 + last);
}

Round of_partners(const std::vector<std::pair<int, int>>& pairs, const std::vector<int>& left = {}) {
    Round round;
    round.kind = "partners";
    auto& partners = round.partners.emplace();
    for (const auto& [a, b] : pairs) {
        partners.pairs.push_back({.a = school(a), .b = school(b)});
    }
    for (const auto one : left) {
        partners.unmatched.push_back({.school = school(one)});
    }
    return round;
}

Round of_clusters(const std::vector<std::vector<int>>& clusters, const std::vector<int>& left = {}) {
    Round round;
    round.kind = "clusters";
    auto& peers = round.clusters.emplace();
    for (const auto& members : clusters) {
        auto& cluster = peers.clusters.emplace_back();
        for (const auto one : members) {
            cluster.members.push_back(school(one));
        }
    }
    for (const auto one : left) {
        peers.left_over.push_back({.urn = school(one)});
    }
    return round;
}

/// Reviewer and host; every school of a review took part, and so did the others.
Round of_reviews(const std::vector<std::pair<int, int>>& reviews, const char* year, const std::vector<int>& schools) {
    Round round;
    round.kind = "reviews";
    auto& rota = round.reviews.emplace();
    for (const auto& [reviewer, host] : reviews) {
        rota.reviews.push_back({.reviewer = school(reviewer), .host = school(host), .year = Period::parse(year)});
    }
    for (const auto one : schools) {
        rota.load.push_back({.school = school(one)});
    }
    return round;
}

}  // namespace

TEST_CASE("partners are kept, moved, new or gone, and what the rounds show of it is said") {
    const auto found =
        compare_peers(of_partners({{1, 2}, {3, 4}, {5, 6}}, {7}), of_partners({{1, 2}, {3, 5}, {7, 8}}, {4}));
    REQUIRE(found.partners.size() == 8);
    const auto one = [&](std::size_t number) { return found.partners[number - 1]; };
    CHECK(one(1).change == PairChange::kept);
    CHECK(one(3).change == PairChange::moved);
    CHECK(one(3).now == school(5));
    CHECK(one(3).cause == PeerCause::none);
    CHECK(one(4).change == PairChange::gone);
    CHECK(one(4).cause == PeerCause::left_now);
    CHECK(one(5).cause == PeerCause::other_left);
    CHECK(one(6).cause == PeerCause::not_in_round_now);
    CHECK(one(7).cause == PeerCause::left_then);
    CHECK(one(8).cause == PeerCause::not_in_round_then);
}

TEST_CASE("a former partner that has another is said to have it") {
    const auto found = compare_peers(of_partners({{1, 2}, {3, 4}}), of_partners({{1, 3}, {2, 4}}));
    CHECK(found.partners.front().cause == PeerCause::other_taken);
}

TEST_CASE("a cluster takes the place of the one with which it shares the most, whatever their numbers") {
    const auto found =
        compare_peers(of_clusters({{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}), of_clusters({{1, 5, 6}, {2, 3, 4}}, {7}));
    REQUIRE(found.clusters.size() == 3);
    CHECK(found.clusters[0].then == 2);
    CHECK(found.clusters[0].stayed == std::vector{school(5), school(6)});
    CHECK(found.clusters[0].left == std::vector{school(4)});
    CHECK(found.clusters[0].joined == std::vector{school(1)});
    CHECK(found.clusters[1].then == 1);
    CHECK_FALSE(found.clusters[2].now);
    CHECK(found.clusters[2].left.size() == 3);
    REQUIRE(found.members.size() == 9);
    CHECK(found.members[0].change == PairChange::moved);
    CHECK(found.members[1].change == PairChange::kept);
    CHECK(found.members[6].cause == PeerCause::left_now);
    CHECK(found.members[7].cause == PeerCause::not_in_round_now);
}

TEST_CASE("a cluster that shares nobody is new") {
    const auto found = compare_peers(of_clusters({{1, 2, 3}}), of_clusters({{4, 5, 6}}, {1}));
    REQUIRE(found.clusters.size() == 2);
    CHECK_FALSE(found.clusters[0].then);
    CHECK(found.clusters[0].joined.size() == 3);
    CHECK_FALSE(found.clusters[1].now);
}

TEST_CASE("a review is the same whatever its year, and the way matters") {
    const auto found = compare_peers(of_reviews({{1, 2}, {2, 3}, {4, 1}}, "2025/26", {1, 2, 3, 4}),
                                     of_reviews({{1, 2}, {3, 2}, {5, 1}}, "2026/27", {1, 2, 3, 5}));
    REQUIRE(found.reviews.size() == 5);
    CHECK(found.reviews[0].cause == PeerCause::other_left);
    CHECK(found.reviews[1].cause == PeerCause::other_new);
    CHECK(found.reviews[2].change == PairChange::kept);
    CHECK(found.reviews[2].then == Period::parse("2025/26"));
    CHECK(found.reviews[2].now == Period::parse("2026/27"));
    CHECK(found.reviews[3].change == PairChange::added);
    CHECK(found.reviews[3].cause == PeerCause::none);
    CHECK(found.reviews[4].change == PairChange::gone);
}
