#include <doctest/doctest.h>

#include "core/error.hpp"
#include "model/area.hpp"
#include "model/declaration.hpp"
#include "model/party.hpp"
#include "model/phase.hpp"
#include "model/profile.hpp"

using namespace llp;

TEST_CASE("a party is a URN or an organisation, schools first") {
    CHECK(Party::parse("990001").urn() == Urn::of(990'001));
    CHECK_FALSE(Party::parse("org:teaching-hub").urn());
    CHECK(Party::parse("org:teaching-hub").text() == "org:teaching-hub");
    CHECK(Party::parse("999999") < Party::parse("org:a"));
    CHECK(Party::parse("org:a") < Party::parse("org:b"));
    CHECK(Party::parse("100001") < Party::parse("999999"));
    for (const auto* const text : {"", "12345", "org:", "org:Teaching Hub", "hub"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(Party::parse(text), InputError);
    }
}

TEST_CASE("phases are read by token, name and code, and an unknown one is none") {
    CHECK(read_phase("Middle deemed primary") == Phase::middle_deemed_primary);
    CHECK(read_phase("6") == Phase::post_16);
    CHECK(read_phase("alternative-provision") == Phase::alternative_provision);
    CHECK_FALSE(read_phase("Not applicable"));
    CHECK_FALSE(read_phase("0"));
    CHECK_FALSE(read_phase(""));
}

TEST_CASE("all-through fits primary and secondary, middle schools what they are deemed to be") {
    CHECK(phases_fit(Phase::all_through, Phase::primary));
    CHECK(phases_fit(Phase::secondary, Phase::all_through));
    CHECK(phases_fit(Phase::middle_deemed_primary, Phase::primary));
    CHECK_FALSE(phases_fit(Phase::middle_deemed_primary, Phase::middle_deemed_secondary));
    CHECK_FALSE(phases_fit(Phase::all_through, Phase::special));
    CHECK_FALSE(phases_fit(Phase::primary, Phase::secondary));
}

TEST_CASE("the eight areas of the report card are there, each with topics") {
    CHECK(areas().size() == 8);
    for (const auto& area : areas()) {
        CHECK_FALSE(area.topics.empty());
    }
    CHECK(find_area("achievement")->title == "Achievement");
    CHECK(find_area("outcomes") == nullptr);
}

TEST_CASE("a need begins at -0.5 and a strength at +0.5") {
    AreaProfile area{.area = "achievement"};
    CHECK_FALSE(area.is_need());
    area.level = PerMille(-500);
    CHECK(area.is_need());
    area.level = PerMille(-499);
    CHECK_FALSE(area.is_need());
    area.level = PerMille(500);
    CHECK(area.is_strength());
    area.level = PerMille(499);
    CHECK_FALSE(area.is_strength());
}

TEST_CASE("a declaration holds from its first to its last day") {
    Declaration declaration{.party = Party::parse("990001"), .date = Date::parse("2026-09-01")};
    CHECK(declaration.holds_on(Date::parse("1999-01-01")));
    declaration.from = Date::parse("2026-09-01");
    declaration.to = Date::parse("2026-12-31");
    CHECK_FALSE(declaration.holds_on(Date::parse("2026-08-31")));
    CHECK(declaration.holds_on(Date::parse("2026-09-01")));
    CHECK(declaration.holds_on(Date::parse("2026-12-31")));
    CHECK_FALSE(declaration.holds_on(Date::parse("2027-01-01")));
}
