#include "match/verify.hpp"

#include <doctest/doctest.h>

#include "match/matcher.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

/// One supporter, two schools that need it, and another that needs nobody in particular.
Problem one_for_two() {
    return a_problem({in_need(100001), in_need(100002), with_capacity(strong(100003), 0, 1)});
}

std::vector<std::string> faults_of(const Round& round) {
    return verify(round, one_for_two(), default_settings()).faults;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a round as it was proposed is proved, every allowed pair looked at once") {
    const auto round = propose(one_for_two(), default_settings());
    const auto verification = verify(round, one_for_two(), default_settings());
    CHECK(verification.faults.empty());
    CHECK(verification.pairs == round.candidates);
    CHECK(round.pairs.size() == 1);
}

TEST_CASE("another pair, another score, another total or a price that was changed is found") {
    const auto good = propose(one_for_two(), default_settings());
    auto round = good;
    round.pairs[0].score += Points(1);
    round.total += Points(1);
    CHECK(faults_of(round).front().starts_with("100001 with 100003 has "));
    round = good;
    round.total += Points(1);
    CHECK(faults_of(round).front().starts_with("the pairs add up to "));
    round = good;
    round.pairs[0].supporter = Urn::of(100002);
    CHECK(faults_of(round).front() == "100001 with 100002 is not an allowed pair");
    round = good;
    round.total = Points(0);
    round.pairs.clear();
    CHECK(faults_of(round).front() == "the counts are not shown to be the greatest");
    round = good;
    round.certificate->supporters.back().price = "-99999999999";
    CHECK_FALSE(faults_of(round).empty());
}

TEST_CASE("a certificate of other parties, without a number for a price, or none at all proves nothing") {
    const auto good = propose(one_for_two(), default_settings());
    auto round = good;
    round.certificate->supported.pop_back();
    CHECK(faults_of(round) == Texts{"the certificate speaks of other parties than the round"});
    round = good;
    round.certificate->supported[0].price = "1e9";
    CHECK(faults_of(round) == Texts{"the certificate speaks of other parties than the round"});
    round = good;
    round.certificate.reset();
    CHECK(faults_of(round) == Texts{"the round has no certificate"});
}

TEST_CASE("other inputs than those of the round are said to be so, and nothing else is looked at") {
    const auto round = propose(one_for_two(), default_settings());
    auto settings = default_settings();
    settings.furthest = kilometres(1);
    CHECK(verify(round, one_for_two(), settings).faults ==
          Texts{"the inputs are not those that the round was made from"});
}
