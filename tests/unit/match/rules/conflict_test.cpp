#include <doctest/doctest.h>

#include "match/rules/list.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

Verdict with_conflict(const Party& a, const Party& b, std::optional<Date> to = {}) {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.conflicts.push_back({.a = a, .b = b, .kind = "family", .reason = {}, .from = {}, .to = to});
    return asked(conflict, problem);
}

}  // namespace

TEST_CASE("a declared conflict refuses, whichever of the two it names first") {
    CHECK(with_conflict(Urn::of(100001), Urn::of(100002)) == refused("declared conflict"));
    CHECK(with_conflict(Urn::of(100002), Urn::of(100001)) == refused("declared conflict"));
}

TEST_CASE("a conflict with somebody else does not") {
    CHECK(with_conflict(Urn::of(100001), Urn::of(100003)) == allowed());
}

TEST_CASE("a conflict holds to its last day") {
    CHECK(refuses(with_conflict(Urn::of(100001), Urn::of(100002), the_day)));
    CHECK(with_conflict(Urn::of(100001), Urn::of(100002), the_day - 1) == allowed());
}
