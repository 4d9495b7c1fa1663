#include "evidence/profiler.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "model/area.hpp"
#include "support/evidence_facts.hpp"

using namespace llp;
using evidence::default_weights;
using test::area_of_one;
using test::build_profiles;
using test::declared;
using test::judged;
using test::open_primaries;
using test::open_primary;
using test::published;
using test::today;

namespace {

const std::string teaching = "curriculum-and-teaching";
const std::string lead = "leadership-and-governance";

Judgement card(const std::string& area, const std::string& grade, const std::string& day) {
    return judged("report-card", area, grade, day);
}

Declaration urgent_need(const std::string& area, const std::string& day) {
    auto need = declared(DeclarationKind::need, area, day);
    need.urgent = true;
    return need;
}

/// Ten primary schools of which the first has a grade, all have results and absence, the second declares a need.
test::Facts small_county() {
    test::Facts facts{.schools = open_primaries(100001, 10), .judgements = {}, .results = {}, .declarations = {}};
    facts.judgements.push_back(card("inclusion", "strong-standard", "2026-02-03"));
    for (int n = 1; n <= 10; ++n) {
        facts.results.push_back(published(100000 + n, "ks2-maths-progress", "2018/19", std::to_string(n % 4)));
        facts.results.push_back(published(100000 + n, "absence-overall-percent", "2018/19", std::to_string(n % 3)));
    }
    facts.declarations.push_back(declared(DeclarationKind::need, "early-years", "2026-09-01", 100002));
    return facts;
}

/// Levels, urgency and lines of every area of every school, as one text.
std::string account(const std::vector<Profile>& profiles) {
    std::string text;
    for (const auto& profile : profiles) {
        text += fmt::format("{} {}\n", profile.urn, profile.category);
        for (const auto& area : profile.areas) {
            text += fmt::format(" {} {} {} {}\n", area.area, area.level ? area.level->count() : 9999, area.confidence,
                                area.urgent);
            for (const auto& line : area.lines) {
                text += fmt::format("  {} {} {} {}\n", line.source, line.text, line.level, line.weight);
            }
        }
    }
    return text;
}

std::string account(const test::Facts& facts) {
    return account(build_profiles(facts, default_weights(), today()));
}

bool is_results_measure(const ResultRow& row) {
    return row.figures.front().first == "ks2-maths-progress";
}

}  // namespace

TEST_CASE("every school has a profile of every area, by URN, and what nothing is known of has no level") {
    const test::Facts facts{
        .schools = {open_primary(100002), open_primary(100001)}, .judgements = {}, .results = {}, .declarations = {}};
    const auto profiles = build_profiles(facts, default_weights(), today());
    REQUIRE(profiles.size() == 2);
    CHECK(profiles.at(0).urn == Urn::of(100001));
    CHECK(profiles.at(1).urn == Urn::of(100002));
    for (const auto& profile : profiles) {
        REQUIRE(profile.areas.size() == areas().size());
        for (std::size_t n = 0; n < areas().size(); ++n) {
            CHECK(profile.areas.at(n).area == areas()[n].id);
            CHECK_FALSE(profile.areas.at(n).level.has_value());
            CHECK(profile.areas.at(n).confidence == PerMille(0));
            CHECK_FALSE(profile.areas.at(n).urgent);
        }
    }
}

TEST_CASE("a profile does not depend on which was asked for first, and of whom nothing is held there is none") {
    const auto facts = small_county();
    const auto forwards = account(facts);
    const evidence::Profiler profiler({.schools = facts.schools,
                                       .judgements = facts.judgements,
                                       .results = facts.results,
                                       .declarations = facts.declarations},
                                      default_weights(), today());
    CHECK(profiler.profile(Urn::of(999999)) == nullptr);
    std::vector<Profile> profiles;
    for (auto school = facts.schools.rbegin(); school != facts.schools.rend(); ++school) {
        profiles.insert(profiles.begin(), *profiler.profile(school->urn));
    }
    CHECK(account(profiles) == forwards);
}

TEST_CASE("one line stays weaker than it says, an old one more so") {
    // 800 * -1000 / (800 + 100), then 400 * -1000 / (400 + 100) and 100 * -1000 / (100 + 100).
    const auto level_of = [](const std::string& day) {
        return area_of_one({judged("four-point", "leadership-and-management", "requires-improvement", day)}, lead)
            .level;
    };
    CHECK(level_of("2026-11-23") == PerMille(-889));
    CHECK(level_of("2022-11-23") == PerMille(-800));
    CHECK(level_of("2014-11-23") == PerMille(-500));
}

TEST_CASE("a level of minus 500 is a need and of 500 a strength, one short of it is neither") {
    const auto on = [](const std::string& grade, const std::string& day) {
        return area_of_one({judged("four-point", "leadership-and-management", grade, day)}, lead);
    };
    // The weight falls from 106 to 100 with the twelfth year, and from 100 to 94 some 122 days later.
    CHECK(on("requires-improvement", "2014-11-23").level == PerMille(-500));
    CHECK(on("requires-improvement", "2014-11-23").is_need());
    CHECK(on("requires-improvement", "2014-07-20").level == PerMille(-485));
    CHECK_FALSE(on("requires-improvement", "2014-07-20").is_need());
    CHECK_FALSE(on("good", "2026-11-23").is_need());
    CHECK_FALSE(on("good", "2026-11-23").is_strength());
    CHECK(on("outstanding", "2026-11-23").is_strength());
}

TEST_CASE("lines are weighed together, and confidence is their weight, at most 1000") {
    const auto grade = card(teaching, "expected-standard", "2026-11-23");
    const auto need = declared(DeclarationKind::need, teaching, "2026-11-23");
    const auto both = area_of_one({grade}, teaching, {need});
    CHECK(both.level == PerMille(-526));  // (800 * 0 + 1000 * -1000) / 1900
    CHECK(both.confidence == PerMille(1000));
    CHECK(both.lines.size() == 2);
    CHECK(area_of_one({grade}, teaching).confidence == PerMille(800));
}

TEST_CASE("lines are told newest first") {
    const auto area = area_of_one({card(teaching, "expected-standard", "2026-03-01"),
                                   judged("four-point", "quality-of-education", "good", "2021-03-01")},
                                  teaching, {declared(DeclarationKind::need, teaching, "2025-09-01")});
    REQUIRE(area.lines.size() == 3);
    CHECK(std::ranges::is_sorted(area.lines, std::ranges::greater(), &EvidenceLine::date));
}

TEST_CASE("an urgent line is answered by a newer inspection of its area, not by one of its day") {
    const auto before = judged("four-point", "quality-of-education", "inadequate", "2025-03-01");
    const auto after = [&](const std::string& day) {
        return area_of_one({before, card(teaching, "expected-standard", day)}, teaching).urgent;
    };
    CHECK(area_of_one({before}, teaching).urgent);
    CHECK(after("2025-03-01"));
    CHECK_FALSE(after("2025-03-02"));
    CHECK(area_of_one({before, card("inclusion", "expected-standard", "2026-03-01")}, teaching).urgent);
}

TEST_CASE("a declared urgent need is answered by a newer inspection alone") {
    const auto need = urgent_need(teaching, "2026-06-01");
    CHECK(area_of_one({}, teaching, {need}).urgent);
    CHECK(area_of_one({card(teaching, "strong-standard", "2026-06-01")}, teaching, {need}).urgent);
    CHECK_FALSE(area_of_one({card(teaching, "strong-standard", "2026-06-02")}, teaching, {need}).urgent);
}

TEST_CASE("neither an offer nor a good result lifts a school out of urgency") {
    const auto grade = card("achievement", "urgent-improvement", "2017-02-01");
    CHECK(area_of_one({grade}, "achievement", {declared(DeclarationKind::offer, "achievement", "2026-09-01")}).urgent);
    auto facts = small_county();
    facts.judgements = {grade};
    CHECK(build_profiles(facts, default_weights(), today()).front().area("achievement")->lines.size() == 2);
    CHECK(build_profiles(facts, default_weights(), today()).front().area("achievement")->urgent);
}

TEST_CASE("a school in a category is urgent in leadership and carries the category") {
    const test::Facts facts{.schools = {open_primary(100001)},
                            .judgements = {card("category-of-concern", "special-measures", "2026-02-01")},
                            .results = {},
                            .declarations = {}};
    const auto profile = build_profiles(facts, default_weights(), today()).front();
    CHECK(profile.category == "special-measures");
    CHECK(profile.is_urgent());
    CHECK(profile.area(lead)->urgent);
    CHECK(profile.area(lead)->is_need());
}

TEST_CASE("removing any one source of evidence changes a profile") {
    const auto whole = account(small_county());
    auto facts = small_county();
    facts.judgements.clear();
    CHECK(account(facts) != whole);
    facts = small_county();
    facts.declarations.clear();
    CHECK(account(facts) != whole);
    facts = small_county();
    std::erase_if(facts.results, is_results_measure);
    CHECK(account(facts) != whole);
    facts = small_county();
    std::erase_if(facts.results, [](const ResultRow& row) { return !is_results_measure(row); });
    CHECK(account(facts) != whole);
    CHECK(account(small_county()) == whole);
}

TEST_CASE("what an organisation declares, and facts of a school that is not held, change nothing") {
    const auto whole = account(small_county());
    auto facts = small_county();
    facts.declarations.push_back(declared(DeclarationKind::offer, teaching, "2026-09-01"));
    facts.declarations.back().party = Party::parse("org:teaching-hub");
    facts.declarations.push_back(declared(DeclarationKind::offer, teaching, "2026-09-01", 999999));
    facts.judgements.push_back(judged("report-card", "inclusion", "exceptional", "2026-03-01", 999999));
    CHECK(account(facts) == whole);
}

TEST_CASE("what a school declares is a need whatever else is said of the area, and no strength") {
    const auto grade = card(teaching, "exceptional", "2026-11-23");
    const auto area = area_of_one({grade}, teaching, {declared(DeclarationKind::need, teaching, "2026-11-23")});
    CHECK(area.level == PerMille(316));  // (800 * 2000 - 1000 * 1000) / 1900
    CHECK(area.is_need());
    CHECK_FALSE(area.is_strength());
    CHECK_FALSE(area_of_one({grade}, teaching).is_need());
    CHECK(area_of_one({grade}, teaching, {declared(DeclarationKind::offer, teaching, "2026-11-23")}).is_strength());
}

TEST_CASE("safeguarding that is not met is an urgent need however well the school is led") {
    const auto area = area_of_one({card("safeguarding", "not-met", "2026-11-23"),
                                   judged("report-card", "category-of-concern", std::nullopt, "2026-11-23"),
                                   card(lead, "exceptional", "2026-11-23")},
                                  lead);
    CHECK(area.urgent);
    CHECK(area.is_need());
    CHECK_FALSE(area.is_strength());
}

TEST_CASE("an area is found by peers where it would be no need, or no strength, without what they say") {
    const auto of = [](const std::vector<Judgement>& judgements, const std::vector<Declaration>& declarations,
                       ReviewPart part) {
        const ReviewLine line{
            .urn = Urn::of(100001), .date = Date::parse("2026-06-10"), .part = part, .subject = "inclusion"};
        return area_of_one(judgements, "inclusion", declarations, {line});
    };
    const auto alone = of({}, {}, ReviewPart::development);
    CHECK(alone.is_need());
    CHECK(alone.found_by_peers);
    CHECK(of({}, {}, ReviewPart::strength).found_by_peers);

    const auto inspected = of({card("inclusion", "urgent-improvement", "2026-02-03")}, {}, ReviewPart::development);
    CHECK(inspected.is_need());
    CHECK(inspected.is_confidential());
    CHECK_FALSE(inspected.found_by_peers);

    const auto declared_too =
        of({}, {declared(DeclarationKind::need, "inclusion", "2026-09-01")}, ReviewPart::development);
    CHECK(declared_too.is_need());
    CHECK_FALSE(declared_too.found_by_peers);
}
