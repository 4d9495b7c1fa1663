#include "cmd/pair/pair_texts.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"

namespace llp::cmd {

TEST_CASE("a pair is a school, a colon, and a school or an organisation") {
    const auto schools = parse_pairs("990012:990044");
    REQUIRE(schools.size() == 1);
    CHECK(schools.front().first == Party::parse("990012"));
    CHECK(schools.front().second == Party::parse("990044"));

    const auto organisation = parse_pairs("990012:org:teaching-hub");
    REQUIRE(organisation.size() == 1);
    CHECK(organisation.front().second == Party::parse("org:teaching-hub"));
}

TEST_CASE("an organisation cannot be the supported one, and half a pair is none") {
    for (const auto* text : {"org:hub:990012", "990012", "990012:", ":990044", "", "990012-990044"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(parse_pairs(text), InputError);
    }
}

TEST_CASE("a file of pairs that is not there is refused") {
    CHECK_THROWS_WITH_AS(parse_pairs("@/no/such/file"), "cannot read /no/such/file", InputError);
}

TEST_CASE("rules may be named together, and a misspelt one is refused") {
    CHECK(parse_rules("all") == std::vector<std::string>{"all"});
    CHECK(parse_rules("too-far, phase") == std::vector<std::string>{"too-far", "phase"});
    CHECK_THROWS_AS(parse_rules("too-fra"), InputError);
}

}  // namespace llp::cmd
