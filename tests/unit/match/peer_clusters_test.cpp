#include "match/peer_clusters.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "match/cluster_recheck.hpp"
#include "match/peer_score.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

ClusterWish triads() {
    ClusterWish wish{.weights = default_cluster_weights()};
    wish.weights.smallest = wish.weights.largest = 3;
    wish.iterations = 100;
    return wish;
}

Points part(const std::vector<ScorePart>& parts, const std::string& name) {
    const auto found = std::ranges::find(parts, name, &ScorePart::name);
    return found == parts.end() ? Points(0) : found->points;
}

std::vector<ScorePart> parts_of_two(const Problem& problem, ClusterAim aim) {
    const auto settings = default_settings();
    auto wish = triads();
    wish.aim = aim;
    const Roster roster(problem, settings);
    const auto there = peer_parts(roster, 0, 1, wish);
    CHECK(part(there, "distance") == part(peer_parts(roster, 1, 0, wish), "distance"));
    return there;
}

Round clustered(const Problem& problem, const ClusterWish& wish = triads()) {
    return propose_clusters(problem, default_settings(), wish);
}

}  // namespace

TEST_CASE("two schools are worth to each other what either needs and the other is strong in, once the distance") {
    const auto problem = a_problem({in_need(100001), placed(strong(100002), 503'000, 350'000)});
    const auto parts = parts_of_two(problem, ClusterAim::mixed);
    CHECK(part(parts, "need:achievement") == Points(240));
    CHECK(part(parts, "distance") == Points(-6));
}

TEST_CASE("leaders two levels apart count as twice one level, and as nothing where one is not known") {
    const std::string area = "leadership-and-governance";
    const auto two = a_problem({with_level(a_school(100001), area, 1000), with_level(a_school(100002), area, -400)});
    CHECK(part(parts_of_two(two, ClusterAim::mixed), "leadership") == Points(84));
    const auto one = a_problem({with_level(a_school(100001), area, 1000), a_school(100002)});
    CHECK(part(parts_of_two(one, ClusterAim::mixed), "leadership") == Points(0));
}

TEST_CASE("near counts every 100 metres, and nothing else") {
    const auto problem = a_problem({in_need(100001), placed(strong(100002), 503'199, 350'000)});
    const auto parts = parts_of_two(problem, ClusterAim::near);
    CHECK(parts.size() == 1);
    CHECK(part(parts, "distance") == Points(-31));
}

TEST_CASE("a school that is far from all others is left over with the rule that stops it") {
    const auto round = clustered(
        a_problem({a_school(100001), a_school(100002), a_school(100003), placed(a_school(100004), 600'000, 350'000)}));
    REQUIRE(round.clusters);
    REQUIRE(round.clusters->clusters.size() == 1);
    CHECK(round.clusters->clusters[0].members == std::vector{Urn::of(100001), Urn::of(100002), Urn::of(100003)});
    REQUIRE(round.clusters->left_over.size() == 1);
    CHECK(round.clusters->left_over[0].urn == Urn::of(100004));
    CHECK(round.clusters->left_over[0].refused == Tally{{"too-far", 3}});
    CHECK_FALSE(round.clusters->left_over[0].possible);
}

TEST_CASE("who is closed, no member or not state-funded is not in the pool") {
    auto closed = a_school(100001);
    closed.school->status = Status::closed;
    auto stranger = a_school(100002);
    stranger.member = false;
    auto independent = a_school(100003);
    independent.school->state_funded = false;
    CHECK(clustered(a_problem({closed, stranger, independent, a_school(100004)})).supported == 1);
}

TEST_CASE("the parts of a cluster add up to the sum of its pairs, what was kept included") {
    auto wish = triads();
    wish.from = {{Urn::of(100001), Urn::of(100002), Urn::of(100003)}};
    wish.keep = true;
    const auto round = clustered(a_problem({in_need(100001), strong(100002), a_school(100003)}), wish);
    const auto& cluster = round.clusters->clusters.at(0);
    Points sum;
    for (const auto& each : cluster.parts) {
        sum += each.points;
    }
    CHECK(cluster.sum == sum);
    CHECK(part(cluster.parts, "kept") == Points(600));
    CHECK(round.clusters->moved == 0);
}

TEST_CASE("schools that must stay together and may not are an error that says why") {
    auto one = a_school(100001);
    auto other = a_school(100002);
    one.school->trust_id = other.school->trust_id = "T1";
    auto wish = triads();
    wish.together = {{Urn::of(100001), Urn::of(100002)}};
    const auto problem = a_problem({one, other, a_school(100003)});
    CHECK_THROWS_WITH_AS(clustered(problem, wish), "100001 and 100002 cannot stay together: same-trust", UnmetError);
    wish.weights.most_of_a_trust = 2;
    CHECK(clustered(problem, wish).clusters->clusters.size() == 1);
}

TEST_CASE("the order of the lists does not matter, the seed stands in the digest") {
    const std::vector<Someone> schools{in_need(100001), strong(100002), a_school(100003), a_school(100004)};
    const auto round = clustered(a_problem(schools));
    CHECK(clustered(a_problem({schools[3], schools[1], schools[0], schools[2]})).digest == round.digest);
    auto wish = triads();
    wish.seed = 2;
    CHECK(clustered(a_problem(schools), wish).digest != round.digest);
}

TEST_CASE("a cluster no longer holds once two of it conflict, or one has closed") {
    auto problem = a_problem({a_school(100001), a_school(100002), a_school(100003)});
    const auto round = clustered(problem);
    CHECK(clusters_no_longer_hold(round, problem, default_settings()).empty());
    problem.conflicts.push_back(
        {.a = Urn::of(100001), .b = Urn::of(100003), .kind = "governor", .reason = {}, .from = {}, .to = {}});
    CHECK(clusters_no_longer_hold(round, problem, default_settings()) ==
          std::vector<std::string>{"100001 and 100003 may not stand together: conflict"});
    problem.conflicts.clear();
    problem.parties[1].school->status = Status::closed;
    CHECK(clusters_no_longer_hold(round, problem, default_settings()).size() == 1);
}
