#include "match/score.hpp"

#include <doctest/doctest.h>

#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

struct Scored {
    std::vector<ScorePart> parts;
    Points score;
    std::vector<std::string> areas;

    [[nodiscard]] std::int64_t part(const std::string& name) const {
        const auto found = std::ranges::find(parts, name, &ScorePart::name);
        return found == parts.end() ? 0 : found->points.count();
    }
};

/// Of the first two parties of the problem, with the priorities left aside.
Scored scored(const Problem& problem) {
    auto settings = default_settings();
    settings.weights.priority.clear();
    const Roster roster(problem, settings);
    const auto candidate =
        roster.candidate(*roster.find(problem.parties.at(0).party), *roster.find(problem.parties.at(1).party));
    return {.parts = score_parts(candidate, settings.weights),
            .score = score(candidate, settings.weights),
            .areas = areas_by_part(candidate, settings.weights)};
}

Context a_context(int urn, std::int64_t pupils, std::int64_t fsm_percent) {
    return {.urn = Urn::of(urn), .pupils = pupils, .fsm = Millionths(fsm_percent * 1'000'000), .eal = {}, .sen = {}};
}

}  // namespace

TEST_CASE("a need of level -1 met by a strength of level 2 counts twice the points of a need") {
    const auto result = scored(a_problem({in_need(100001), strong(100002)}));
    CHECK(result.part("need:achievement") == 200);
    CHECK(result.score == Points(200));
    CHECK(result.areas == std::vector<std::string>{"achievement"});
}

TEST_CASE("an urgent need counts one and a half times") {
    const auto urgent = with_level(a_school(100001), "achievement", -2000, true);
    CHECK(scored(a_problem({urgent, strong(100002)})).part("need:achievement") == 600);
}

TEST_CASE("the priority of an area multiplies its part") {
    const auto problem = a_problem({in_need(100001), strong(100002)});
    const auto settings = default_settings();
    const Roster roster(problem, settings);
    CHECK(score(roster.candidate(0, 1), settings.weights) == Points(240));
}

TEST_CASE("each area met is a part of its own, the greatest named first") {
    const auto needy = with_level(in_need(100001), "inclusion", -500);
    const auto helper = with_level(strong(100002), "inclusion", 1000);
    const auto result = scored(a_problem({needy, helper}));
    CHECK(result.part("need:inclusion") == 50);
    CHECK(result.score == Points(250));
    CHECK(result.areas == std::vector<std::string>{"achievement", "inclusion"});
}

TEST_CASE("what would tell what peers found goes into one part, and the score is the same") {
    auto needy = with_level(in_need(100001), "inclusion", -500);
    const auto helper = with_level(strong(100002), "inclusion", 1000);
    const auto open = scored(a_problem({needy, helper}));
    for (auto& area : needy.profile->areas) {
        if (area.area == "achievement") {
            area.lines.push_back({.source = "peer review",
                                  .text = "Peers rate Progress of pupils: average",
                                  .level = PerMille(-500),
                                  .weight = PerMille(0),
                                  .date = Date::parse("2026-06-10"),
                                  .file = {},
                                  .confidential = true});
        }
    }
    const auto folded = scored(a_problem({needy, helper}));
    CHECK(folded.part("need:achievement") == 0);
    CHECK(folded.part("need:inclusion") == 50);
    CHECK(folded.part("evidence-not-shown") == 200);
    CHECK(folded.score == open.score);
}

TEST_CASE("an area is found by peers where only they saw the need, or the strength that is not offered") {
    auto needy = with_level(in_need(100001), "inclusion", -500);
    auto helper = with_level(strong(100002), "inclusion", 1000);
    const auto told = [&] {
        const auto problem = a_problem({needy, helper});
        const Roster roster(problem, default_settings());
        return ids_of(met_by_peers(roster.standing(0), roster.standing(1)));
    };
    CHECK(told().empty());

    needy.profile->areas.back().found_by_peers = true;
    CHECK(told() == std::vector<std::string>{"inclusion"});
    const auto silent = needy;
    needy = with_need(needy, "inclusion");
    CHECK(told().empty());

    needy = silent;
    needy.profile->areas.back().found_by_peers = false;
    helper.profile->areas.back().found_by_peers = true;
    CHECK(told() == std::vector<std::string>{"inclusion"});
    helper = with_offer(helper, "inclusion");
    CHECK(told().empty());
}

TEST_CASE("a declared offer outranks the greatest derived strength, however near and alike that is") {
    const auto offering = placed(with_offer(a_school(100002), "achievement"), 500'000, 390'000);
    const auto declared = scored(a_problem({in_need(100001), offering}));
    CHECK(declared.part("need:achievement") == 200);
    CHECK(declared.part("declared") == 300);
    CHECK(declared.part("distance") == -80);

    auto alike = a_problem({in_need(100001), strong(100002)});
    alike.parties[0].context = a_context(100001, 200, 10);
    alike.parties[1].context = a_context(100002, 200, 10);
    CHECK(scored(alike).score == Points(300));
    CHECK(declared.score > scored(alike).score);
}

TEST_CASE("an offer of the very topic of the need counts more, one of another topic does not") {
    auto problem = a_problem({with_need(a_school(100001), "achievement"), with_offer(a_school(100002), "achievement")});
    problem.parties[0].declarations[0].topic = "maths-outcomes";
    CHECK(scored(problem).part("topic") == 0);
    problem.parties[1].declarations[0].topic = "maths-outcomes";
    CHECK(scored(problem).part("topic") == 40);
}

TEST_CASE("context compares what is known of both, and half the roll is half alike") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.parties[0].context = a_context(100001, 100, 30);
    problem.parties[1].context = a_context(100002, 200, 10);
    // 250 x 0.5 for the roll and 300 x (1 - 20/40) for free school meals, of 550.
    CHECK(scored(problem).part("context") == 50);
    problem.parties[1].context->fsm.reset();
    CHECK(scored(problem).part("context") == 50);
    problem.parties[1].context->pupils.reset();
    CHECK(scored(problem).part("context") == 0);
}

TEST_CASE("only whole kilometres are taken off") {
    CHECK(scored(a_problem({in_need(100001), placed(strong(100002), 500'000, 350'999)})).part("distance") == 0);
    CHECK(scored(a_problem({in_need(100001), placed(strong(100002), 500'000, 351'000)})).part("distance") == -2);
}

TEST_CASE("a partnership that is over counts for the pair, load already carried against it") {
    auto problem = a_problem({in_need(100001), strong(100002)});
    problem.partnerships.push_back(a_partnership(Urn::of(100001), Urn::of(100002), the_day - 900, the_day - 500));
    CHECK(scored(problem).part("continuity") == 50);
    problem.partnerships.push_back(a_partnership(Urn::of(100009), Urn::of(100002), the_day - 10));
    CHECK(scored(problem).part("load") == -25);
}
