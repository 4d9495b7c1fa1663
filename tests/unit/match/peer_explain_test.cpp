#include "match/peer_explain.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "match/partners.hpp"
#include "match/peer_clusters.hpp"
#include "match/reviews.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

Urn urn(int last) {
    return Urn::of(100000 + last);
}

Someone needing(int last, const std::string& need, const std::string& strength, std::int64_t metres) {
    auto school = with_level(with_level(a_school(100000 + last), need, -1000), strength, 2000);
    return placed(std::move(school), 500'000 + metres, 350'000);
}

/// In a row: 1 and 3 need what 2 and 4 are strong in, and the other way round; 5 needs what nobody has.
Problem a_row() {
    return a_problem({needing(1, "achievement", "inclusion", 0), needing(2, "inclusion", "achievement", 1'000),
                      needing(3, "achievement", "inclusion", 3'000), needing(4, "inclusion", "achievement", 9'000),
                      needing(5, "early-years", "inclusion", 9'000)});
}

Round partners(const Settings& settings = default_settings()) {
    auto round = propose_partners(a_row(), settings);
    round.name = "ours";
    return round;
}

PartnerExplanation explained(const Round& round, int school, std::optional<int> why_not = {}) {
    return explain_partner(round, a_row(), default_settings(), urn(school),
                           why_not ? std::optional(urn(*why_not)) : std::nullopt);
}

/// Seven schools in a row, a kilometre apart, but the last two far off.
Problem a_street() {
    std::vector<Someone> schools;
    for (int i = 1; i <= 6; ++i) {
        schools.push_back(placed(a_school(100000 + i), 500'000 + 1000 * i, 350'000));
    }
    schools.push_back(placed(a_school(100007), 700'000, 350'000));
    return a_problem(schools);
}

Round clusters() {
    ClusterWish wish{.weights = default_cluster_weights()};
    wish.weights.smallest = wish.weights.largest = 3;
    wish.aim = ClusterAim::near;
    wish.iterations = 2'000;
    auto settings = default_settings();
    settings.furthest = kilometres(40);
    auto round = propose_clusters(a_street(), settings, wish);
    round.name = "clusters";
    return round;
}

ClusterExplanation stands(int school, std::optional<int> why_not = {}) {
    return explain_cluster(clusters(), a_street(), default_settings(), urn(school),
                           why_not ? std::optional(urn(*why_not)) : std::nullopt);
}

Round rota() {
    auto round = propose_reviews(a_street(), default_settings(),
                                 {.year = Period::parse("2026/27"),
                                  .each = 1,
                                  .objective = ReviewObjective::near,
                                  .earlier = {{.reviewer = urn(2), .host = urn(1), .year = Period::parse("2025/26")}}});
    round.name = "rota";
    round.parameters = {{"year", "2026/27"}, {"years", "1"},        {"each", "1"},
                        {"days", "1"},       {"objective", "near"}, {"rest", "1"}};
    return round;
}

ReviewExplanation reviewed(int school, std::optional<int> why_not = {}) {
    return explain_review(rota(), a_street(), default_settings(), urn(school),
                          why_not ? std::optional(urn(*why_not)) : std::nullopt);
}

}  // namespace

TEST_CASE("what another partner would cost is what the best round with that pair has less") {
    const auto round = partners();
    REQUIRE(round.partners->pairs.size() == 2);
    const auto found = explained(round, 1);
    REQUIRE(found.pair);
    REQUIRE(found.cost);
    CHECK(*found.cost >= Points(0));
    REQUIRE(found.others.size() == 1);
    auto locked = default_settings();
    locked.locks = {{urn(1), found.others[0].partner}};
    CHECK(found.others[0].cost == round.total - propose_partners(a_row(), locked).total);
    auto forbidden = default_settings();
    forbidden.forbids = {{found.pair->a, found.pair->b}};
    CHECK(found.cost == round.total - propose_partners(a_row(), forbidden).total);
}

TEST_CASE("a partner that a rule refuses is told with the rule, and costs nothing that could be told") {
    const auto found = explained(partners(), 1, 3);
    REQUIRE(found.others.size() == 1);
    CHECK(found.others[0].rule == "nothing-to-offer");
    CHECK_FALSE(found.others[0].cost);
    CHECK(found.others[0].with);
}

TEST_CASE("a school without a partner is told why, and one that took no part is refused") {
    const auto found = explained(partners(), 5);
    CHECK_FALSE(found.pair);
    CHECK(found.why == Unpartnered::Why::nobody);
    CHECK(found.others.empty());
    CHECK_THROWS_AS(explained(partners(), 9), NotFoundError);
    CHECK_THROWS_AS(explained(partners(), 1, 9), NotFoundError);
}

TEST_CASE("a pair that a person locked has no cost without it") {
    auto settings = default_settings();
    settings.locks = {{urn(1), urn(4)}};
    auto round = partners(settings);
    round.parameters["lock"] = "100001:100004";
    CHECK_FALSE(explained(round, 1).cost);
    CHECK(explained(round, 1).others.empty());
    const auto asked = explained(round, 1, 2);
    REQUIRE(asked.others.size() == 1);
    CHECK(asked.others[0].rule.empty());
    CHECK(asked.others[0].score);
    CHECK_FALSE(asked.others[0].cost);
}

TEST_CASE("a school is told what it has with each of its cluster, and the least cost of each other cluster") {
    const auto found = stands(3);
    CHECK(found.cluster == 1);
    REQUIRE(found.ties.size() == 2);
    CHECK(found.ties[0].school == urn(1));
    CHECK(found.ties[0].apart == Metres(2'000));
    REQUIRE(found.others.size() == 1);
    CHECK(found.others[0].cluster == 2);
    CHECK(found.others[0].exchanged == urn(4));
    // Each pair brings a mean: 1-2-4 with 3-5-6 has two kilometres more than 1-2-3 with 4-5-6, twice.
    CHECK(found.others[0].cost.value() > 0);
}

TEST_CASE("a cluster that a rule keeps from a school says which, and by whom") {
    const auto found = stands(7);
    CHECK_FALSE(found.cluster);
    CHECK(found.ties.empty());
    REQUIRE(found.others.size() == 2);
    CHECK(found.others[0].rule == "too-far");
    CHECK(found.others[0].against == urn(1));
    CHECK_FALSE(found.others[0].cost);
}

TEST_CASE("of a school that is asked for its cluster alone is told; of one's own nothing") {
    CHECK(stands(3, 5).others.size() == 1);
    CHECK(stands(3, 1).others.empty());
    CHECK_THROWS_AS(stands(9), NotFoundError);
}

TEST_CASE("each review is told with its rank among those that are allowed") {
    const auto found = reviewed(1);
    REQUIRE(found.ties.size() == 2);
    CHECK(found.ties[0].as_reviewer);
    CHECK_FALSE(found.ties[1].as_reviewer);
    CHECK(found.ties[0].rank.of == 4);
    CHECK(found.ties[0].rank.place >= 1);
    CHECK(found.others.size() == 3);
}

TEST_CASE("a review that is not made says what refuses it: a year of rest, the review the other way, or a rule") {
    CHECK(reviewed(1, 2).others.front().rule == "repeat");
    CHECK(reviewed(1, 7).others.front().rule == "too-far");
    const auto host = reviewed(1).ties.back().school;
    const auto back = explain_review(rota(), a_street(), default_settings(), urn(1), host);
    REQUIRE(back.others.size() == 1);
    CHECK((back.others[0].rule == "mutual" || back.others[0].rule == "repeat"));
    CHECK_THROWS_AS(reviewed(1, 9), NotFoundError);
}
