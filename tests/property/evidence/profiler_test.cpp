#include "evidence/profiler.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "evidence/grades.hpp"
#include "evidence/published_measure.hpp"
#include "evidence/results.hpp"
#include "model/area.hpp"
#include "support/evidence_facts.hpp"
#include "support/shuffled.hpp"

using namespace llp;
using test::shuffled;
using test::some_of;

namespace {

constexpr int first_urn = 100001;
constexpr int schools = 14;

int some_urn() {
    return *rc::gen::inRange(first_urn, first_urn + schools);
}

std::string some_day() {
    return iso(test::today() + *rc::gen::inRange(-5000, 20));
}

template <typename Range>
const auto& one_of(const Range& range) {
    return range[*rc::gen::inRange<std::size_t>(0, range.size())];
}

Judgement some_judgement() {
    const auto& judged = one_of(evidence::judged_areas());
    static const std::vector<std::string> grades{"outstanding",          "good",
                                                 "requires-improvement", "inadequate",
                                                 "exceptional",          "strong-standard",
                                                 "expected-standard",    "needs-attention",
                                                 "urgent-improvement"};
    auto judgement =
        test::judged(std::string(judged.framework), std::string(judged.id), one_of(grades), some_day(), some_urn());
    static const std::vector<std::pair<std::string, std::string>> whole_school{
        {"safeguarding", "met"}, {"safeguarding", "not-met"}, {"category-of-concern", "special-measures"}};
    if (*rc::gen::inRange(0, 5) == 0) {
        std::tie(judgement.area, judgement.grade) = one_of(whole_school);
    }
    judgement.source = one_of(std::vector<std::string>{"a", "b"});
    return judgement;
}

ResultRow some_result() {
    static const std::vector<std::string> periods{"2016/17", "2017/18", "2018/19", "2022/23"};
    auto row = test::published(some_urn(), std::string(one_of(evidence::published_measures()).id), one_of(periods),
                               std::to_string(*rc::gen::inRange(-200, 200)) + ".25");
    row.release = one_of(std::vector{Release::provisional, Release::revised, Release::final});
    return row;
}

Declaration some_declaration() {
    auto declaration = test::declared(*rc::gen::element(DeclarationKind::need, DeclarationKind::offer),
                                      std::string(one_of(areas()).id), some_day(), some_urn());
    declaration.urgent = *rc::gen::arbitrary<bool>();
    declaration.willing = *rc::gen::element(Willing::yes, Willing::no, Willing::not_this_year);
    return declaration;
}

test::Facts some_county() {
    test::Facts facts{.schools = test::open_primaries(first_urn, schools),
                      .judgements = some_of(60, some_judgement),
                      .results = some_of(80, some_result),
                      .declarations = some_of(20, some_declaration)};
    for (auto& school : facts.schools) {
        school.status = *rc::gen::element(Status::open, Status::open, Status::open, Status::closed);
    }
    return facts;
}

std::vector<Profile> profiles_of(const test::Facts& facts) {
    return test::build_profiles(facts, evidence::default_weights(), test::today());
}

std::string account(const std::vector<Profile>& profiles) {
    std::string text;
    for (const auto& profile : profiles) {
        text += fmt::format("{} {}\n", profile.urn, profile.category);
        for (const auto& area : profile.areas) {
            text += fmt::format(" {} {} {} {}\n", area.area, area.level ? area.level->count() : 9999, area.confidence,
                                area.urgent);
            for (const auto& line : area.lines) {
                text += fmt::format("  {} {} {} {} {} {} {}\n", line.source, line.text, line.level, line.weight,
                                    line.date, line.file, line.urgent);
            }
        }
    }
    return text;
}

template <typename Check>
void for_every_line(const std::vector<Profile>& profiles, Check check) {
    for (const auto& profile : profiles) {
        for (const auto& area : profile.areas) {
            std::ranges::for_each(area.lines, check);
        }
    }
}

}  // namespace

TEST_CASE("the order of the facts does not matter") {
    CHECK(rc::check([] {
        const auto facts = some_county();
        const test::Facts others{.schools = shuffled(facts.schools),
                                 .judgements = shuffled(facts.judgements),
                                 .results = shuffled(facts.results),
                                 .declarations = shuffled(facts.declarations)};
        RC_ASSERT(account(profiles_of(facts)) == account(profiles_of(others)));
    }));
}

TEST_CASE("levels, weights and confidence stay within their ranges, and only grave lines are urgent") {
    CHECK(rc::check([] {
        const auto profiles = profiles_of(some_county());
        for_every_line(profiles, [](const EvidenceLine& line) {
            RC_ASSERT(line.level >= PerMille(-2000) && line.level <= PerMille(2000));
            RC_ASSERT(line.weight >= PerMille(0) && line.weight <= PerMille(1000));
            RC_ASSERT(line.urgent == (line.level == PerMille(-2000)));
            RC_ASSERT(!line.urgent || line.source == "inspection" || line.source == "declaration");
        });
        for (const auto& profile : profiles) {
            for (const auto& area : profile.areas) {
                RC_ASSERT(area.confidence >= PerMille(0) && area.confidence <= PerMille(1000));
                RC_ASSERT(area.level.has_value() == (area.confidence > PerMille(0)));
                RC_ASSERT(!area.level || (area.level > PerMille(-2000) && area.level < PerMille(2000)));
            }
        }
    }));
}

TEST_CASE("another school's inspections and declarations do not change a profile") {
    CHECK(rc::check([] {
        auto facts = some_county();
        const auto before = profiles_of(facts).front();
        const auto of_others = [](const auto& urn) { return urn != Urn::of(first_urn); };
        std::erase_if(facts.judgements, [&](const Judgement& judgement) { return of_others(judgement.urn); });
        std::erase_if(facts.declarations, [&](const Declaration& each) { return of_others(*each.party.urn()); });
        RC_ASSERT(account({profiles_of(facts).front()}) == account({before}));
    }));
}

TEST_CASE("one more line of evidence, however old, leaves confidence between 0 and 1000, and never makes it less") {
    CHECK(rc::check([] {
        auto facts = some_county();
        facts.results.clear();
        const auto before = profiles_of(facts);
        auto older = some_declaration();
        older.date = test::today() - *rc::gen::inRange(0, 20'000);
        facts.declarations.push_back(older);
        const auto after = profiles_of(facts);
        for (std::size_t school = 0; school < before.size(); ++school) {
            for (std::size_t area = 0; area < before[school].areas.size(); ++area) {
                RC_ASSERT(after[school].areas[area].confidence >= before[school].areas[area].confidence);
                RC_ASSERT(after[school].areas[area].confidence <= PerMille(1000));
            }
        }
    }));
}

TEST_CASE("an area without a line is unknown, and neither need nor strength") {
    CHECK(rc::check([] {
        for (const auto& profile : profiles_of(some_county())) {
            for (const auto& area : profile.areas) {
                RC_ASSERT(!area.lines.empty() || (!area.level && !area.is_need() && !area.is_strength()));
                RC_ASSERT(!(area.is_need() && area.is_strength()));
                RC_ASSERT(!area.urgent || area.is_need());
            }
        }
    }));
}

TEST_CASE("figures about one cohort in one area and year weigh together what one line weighs") {
    CHECK(rc::check([] {
        const auto weights = evidence::default_weights();
        const auto facts = some_county();
        std::map<std::tuple<Urn, std::string_view, std::string_view, Date>, std::pair<std::int64_t, int>> witnesses;
        for (const auto& each : test::read_results(facts.schools, facts.results, weights, test::today())) {
            auto& [weight, lines] = witnesses[{each.urn, each.line.area, each.cohort, each.line.line.date}];
            weight += each.line.line.weight.count();
            ++lines;
        }
        for (const auto& [witness, sum] : witnesses) {
            const auto most = std::max(weights.results.weight.count(), weights.absence.weight.count());
            RC_ASSERT(sum.first <= most + sum.second);
        }
    }));
}
