#include "match/reviews.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>

#include "core/error.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

using Texts = std::vector<std::string>;

Urn urn(int last) {
    return Urn::of(100000 + last);
}

/// In a row, a kilometre apart.
std::vector<Someone> schools(int count) {
    std::vector<Someone> row;
    for (int i = 1; i <= count; ++i) {
        row.push_back(placed(a_school(100000 + i), 500'000 + 1000 * i, 350'000));
    }
    return row;
}

ReviewTerms terms(int each, ReviewObjective objective = ReviewObjective::near) {
    return {.year = Period::parse("2026/27"), .each = each, .objective = objective};
}

Texts told(const ReviewRota& rota) {
    Texts texts;
    for (const auto& review : rota.reviews) {
        texts.push_back(fmt::format("{}>{}", review.reviewer.value() - 100000, review.host.value() - 100000));
    }
    return texts;
}

ReviewRota proposed(const std::vector<Someone>& parties, const ReviewTerms& asked,
                    const Settings& settings = default_settings()) {
    return *propose_reviews(a_problem(parties), settings, asked).reviews;
}

std::string digest_of(const ReviewTerms& asked) {
    return propose_reviews(a_problem(schools(3)), default_settings(), asked).digest;
}

}  // namespace

TEST_CASE("three schools review one another in a ring, and nobody the one that reviews it") {
    const auto rota = proposed(schools(3), terms(1));
    CHECK((told(rota) == Texts{"3>1", "1>2", "2>3"} || told(rota) == Texts{"2>1", "3>2", "1>3"}));
    CHECK(rota.total == Points(-10 - 10 - 20));
    CHECK(rota.optimal);
    CHECK(rota.shorts.empty());
}

TEST_CASE("two schools cannot review each other: one review, and both are told short") {
    const auto rota = proposed(schools(2), terms(1));
    CHECK(rota.reviews.size() == 1);
    CHECK(rota.most == 1);
    CHECK(rota.asked == 2);
    REQUIRE(rota.shorts.size() == 2);
    CHECK(rota.shorts[0].others == 1);
    CHECK(rota.shorts[0].needed == 2);
}

TEST_CASE("rules about two schools refuse, rules about supporting do not") {
    auto row = schools(3);
    row[0].school->pupils = 20;
    row[1].profile->category = "special-measures";
    CHECK(proposed(row, terms(1)).reviews.size() == 3);
    row[0].school->trust_id = "T1";
    row[1].school->trust_id = "T1";
    const auto rota = proposed(row, terms(1));
    CHECK(rota.reviews.size() == 2);
    CHECK(rota.shorts[0].refused == Tally{{"same-trust", 1}});
}

TEST_CASE("reviews stay within clusters, and a school in none has none") {
    auto asked = terms(1);
    for (int i = 1; i <= 6; ++i) {
        asked.clusters[urn(i)] = i % 2 == 0 ? "even" : "odd";
    }
    const auto rota = proposed(schools(7), asked);
    CHECK(rota.reviews.size() == 6);
    for (const auto& review : rota.reviews) {
        CHECK(review.reviewer.value() % 2 == review.host.value() % 2);
    }
    REQUIRE(rota.shorts.size() == 1);
    CHECK(rota.shorts[0].school == urn(7));
    CHECK(rota.shorts[0].refused == Tally{{"cluster", 6}});
}

TEST_CASE("a reviewer does not come again within the years of rest, and may the year after") {
    const auto first = proposed(schools(3), terms(1));
    auto asked = terms(1);
    for (const auto& review : first.reviews) {
        asked.earlier.push_back({review.reviewer, review.host, Period::parse("2025/26")});
    }
    const auto turned = proposed(schools(3), asked);
    CHECK(turned.reviews.size() == 3);
    CHECK(told(turned) != told(first));
    asked.year = Period::parse("2027/28");
    CHECK(told(proposed(schools(3), asked)) == told(first));
    asked.rest = 2;
    CHECK(told(proposed(schools(3), asked)) == told(turned));
}

TEST_CASE("a school without a reviewer who can lead is told, once as many as can be have one") {
    auto asked = terms(1);
    asked.leads = std::vector{urn(1), urn(2)};
    const auto rota = proposed(schools(5), asked);
    CHECK(rota.reviews.size() == 5);
    int without = 0;
    for (const auto& load : rota.load) {
        without += load.lacks_lead;
    }
    CHECK(without == 3);
}

TEST_CASE("after a withdrawal as much of the plan is kept as can be, and days are counted") {
    const auto first = proposed(schools(6), terms(1));
    auto asked = terms(1);
    asked.days = Days(3);
    asked.plan = std::vector<ReviewMade>();
    for (const auto& review : first.reviews) {
        asked.plan->push_back({review.reviewer, review.host, review.year});
    }
    auto rest = schools(6);
    rest.erase(rest.begin() + 2);
    const auto mended = proposed(rest, asked);
    CHECK(mended.reviews.size() == 5);
    CHECK(std::ranges::count(mended.reviews, true, &PlannedReview::kept) >= 3);
    CHECK(mended.dropped.size() +
              static_cast<std::size_t>(std::ranges::count(mended.reviews, true, &PlannedReview::kept)) ==
          first.reviews.size());
    CHECK(mended.load[0].days == Days(3));
}

TEST_CASE("in several years no two schools meet twice, either way") {
    auto asked = terms(1);
    asked.years = 3;
    const auto rota = proposed(schools(7), asked);
    CHECK(rota.reviews.size() == 21);
    std::set<std::pair<Urn, Urn>> met;
    for (const auto& review : rota.reviews) {
        CHECK(met.insert(std::minmax(review.reviewer, review.host)).second);
    }
    for (const auto* const year : {"2026/27", "2027/28", "2028/29"}) {
        CHECK(std::ranges::count(rota.reviews, Period::parse(year), &PlannedReview::year) == 7);
    }
}

TEST_CASE("a forbid keeps a reviewer away, not the other way round; a stranger in it is refused") {
    auto settings = default_settings();
    settings.forbids = {{urn(1), urn(2)}};
    CHECK(told(proposed(schools(3), terms(1), settings)) == Texts{"3>1", "1>2", "2>3"});
    settings.forbids = {{urn(2), urn(1)}};
    CHECK(told(proposed(schools(3), terms(1), settings)) == Texts{"2>1", "3>2", "1>3"});
    settings.forbids = {{urn(2), urn(9)}};
    CHECK_THROWS_AS(proposed(schools(3), terms(1), settings), UsageError);
}

TEST_CASE("the same input has the same digest, other terms another") {
    const auto first = digest_of(terms(1));
    CHECK(digest_of(terms(1)) == first);
    CHECK(digest_of(terms(1, ReviewObjective::similar)) != first);
    auto asked = terms(1);
    asked.plan = std::vector<ReviewMade>();
    CHECK(digest_of(asked) != first);
}
