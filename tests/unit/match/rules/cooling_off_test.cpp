#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

Verdict after(std::optional<Date> to) {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100002), the_day - 1000, to));
    return asked(cooling_off, problem);
}

}  // namespace

TEST_CASE("two whose partnership ended 364 days ago rest, after 365 they may be paired again") {
    CHECK(refuses(after(the_day - 364)));
    CHECK(after(the_day - 365) == allowed());
}

TEST_CASE("two that work together already are not paired again") {
    CHECK(after(std::nullopt) == refused("already partners"));
    CHECK(after(the_day + 1) == refused("already partners"));
}

TEST_CASE("a partnership is over on the day on which it was ended, and the two rest from then on") {
    CHECK(after(the_day) == refused("partners until 2026-11-23"));
}

TEST_CASE("the latest of several partnerships counts") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100002), the_day - 300, the_day - 100));
    problem.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100002), the_day - 900, the_day - 800));
    CHECK(refuses(asked(cooling_off, problem)));
}
