#include "match/explain.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "match/matcher.hpp"
#include "support/matching.hpp"

using namespace llp;
using namespace llp::match;
using namespace llp::match::testing;

namespace {

using Parties = std::vector<Party>;

Party of(int urn) {
    return Urn::of(urn);
}

/// Two schools in need. One supporter with room for one stands beside the first, another 30 km off takes nobody
/// further.
Problem two_for_one() {
    return a_problem({in_need(100001), placed(in_need(100002), 500'000, 353'000),
                      placed(with_capacity(strong(100003), 0, 1), 500'000, 351'000),
                      placed(with_capacity(strong(100004), 0, 1), 500'000, 392'000)});
}

Settings within(std::int64_t furthest_km) {
    auto settings = default_settings();
    settings.furthest = kilometres(furthest_km);
    return settings;
}

Explanation told(int urn, const Problem& problem, const Settings& settings, std::optional<Party> why_not = {}) {
    return explain(propose(problem, settings), problem, settings, of(urn), why_not);
}

const Relaxation* relaxation_of(const Explanation& explanation, std::string_view kind) {
    const auto found = std::ranges::find(explanation.relaxations, kind, &Relaxation::kind);
    return found == explanation.relaxations.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a served school has its pair, and what giving it another would cost, to the point") {
    const auto problem = two_for_one();
    const auto settings = within(45);
    const auto round = propose(problem, settings);
    REQUIRE(round.pairs.size() == 2);
    const auto explanation = explain(round, problem, settings, of(100001), {});
    REQUIRE(explanation.pairs.size() == 1);
    CHECK(explanation.pairs[0].supporter == of(100003));
    CHECK(explanation.competing.empty());
    CHECK(explanation.relaxations.empty());
    REQUIRE(explanation.alternatives.size() == 1);
    const auto& other = explanation.alternatives[0];
    CHECK(other.supporter == of(100004));
    CHECK(other.given_to == Parties{of(100002)});
    REQUIRE(other.consequence);
    CHECK(other.consequence->served == 0);

    auto locked = settings;
    locked.locks.emplace_back(of(100001), of(100004));
    CHECK(other.consequence->total == Points(propose(problem, locked).total.count() - round.total.count()));
    REQUIRE(other.consequence->moves.size() == 1);
    CHECK(other.consequence->moves[0].supported == of(100002));
    CHECK(other.consequence->moves[0].before == Parties{of(100004)});
    CHECK(other.consequence->moves[0].after == Parties{of(100003)});
}

TEST_CASE(
    "an unserved school has those it competes with, and changes under which it is served when the round is made "
    "again") {
    const auto problem = two_for_one();
    const auto settings = within(10);
    const auto round = propose(problem, settings);
    REQUIRE(round.unmatched.size() == 1);
    const auto left = *round.unmatched[0].supported.urn();
    const auto explanation = explain(round, problem, settings, left, {});
    CHECK(explanation.wanted == 1);
    CHECK(explanation.competing.size() == 1);
    CHECK(explanation.contested == Parties{of(100003)});
    CHECK(explanation.contested_room == 1);

    const auto* const distance = relaxation_of(explanation, "distance");
    REQUIRE(distance != nullptr);
    auto further = settings;
    further.furthest = kilometres(std::stoi(distance->option.substr(std::string("--max-km ").size())));
    const auto again = propose(problem, further);
    CHECK(again.unmatched.empty());
    further.furthest = Metres(further.furthest.count() - 1000);
    CHECK(propose(problem, further).unmatched.size() == 1);

    const auto* const room = relaxation_of(explanation, "room");
    REQUIRE(room != nullptr);
    CHECK(room->supporter == of(100003));
    CHECK(room->served_by == of(100003));
    CHECK(room->consequence.served == 1);
}

TEST_CASE("a supporter that is asked about comes first, with the rule that refuses it or what it would cost") {
    const auto problem = two_for_one();
    const auto refused = told(100001, problem, within(10), of(100004));
    REQUIRE_FALSE(refused.alternatives.empty());
    CHECK(refused.alternatives[0].supporter == of(100004));
    CHECK(refused.alternatives[0].rule == "too-far");
    CHECK(refused.alternatives[0].why == "42.0 km apart");
    CHECK_FALSE(refused.alternatives[0].consequence);

    auto settings = within(45);
    settings.forbids.emplace_back(of(100001), of(100004));
    CHECK(told(100001, problem, settings, of(100004)).alternatives[0].rule == "forbidden");
}

TEST_CASE("a rule alone that stands between the school and a supporter is named") {
    auto problem = a_problem({in_need(100001), strong(100003)});
    for (auto& someone : problem.parties) {
        someone.school->trust_id = "7";
    }
    const auto explanation = told(100001, problem, within(10));
    CHECK(explanation.competing.empty());
    CHECK(explanation.contested.empty());
    const auto* const rule = relaxation_of(explanation, "rule");
    REQUIRE(rule != nullptr);
    CHECK(rule->option == "--without same-trust");
    CHECK(rule->served_by == of(100003));
}

TEST_CASE("a pair without which the worst pair would be worse is in every plan as good, and the other plan is named") {
    const auto problem = a_problem({in_need(100001), placed(with_capacity(strong(100003), 0, 1), 500'000, 351'000),
                                    placed(with_capacity(strong(100004), 0, 1), 500'000, 359'000)});
    const auto necessities = told(100001, problem, within(20)).necessities;
    REQUIRE(necessities.size() == 1);
    CHECK(necessities[0].supporter == of(100003));
    CHECK(necessities[0].decided_by == "worst");
    CHECK(necessities[0].instead == Parties{of(100004)});
    CHECK(necessities[0].cost == -necessities[0].consequence->total.count());

    auto settings = within(20);
    settings.fair = false;
    CHECK(told(100001, problem, settings).necessities[0].decided_by == "points");
    settings.locks.emplace_back(of(100001), of(100003));
    CHECK(told(100001, problem, settings).necessities[0].decided_by == "lock");
}

TEST_CASE("of two supporters as good the nearer is taken, and of two as near the one that stands first") {
    const auto beside = [](std::int64_t metres) {
        return a_problem({in_need(100001), placed(with_capacity(strong(100003), 0, 1), 500'000, 350'400),
                          placed(with_capacity(strong(100004), 0, 1), 500'000, 350'000 + metres)});
    };
    const auto nearer = told(100001, beside(700), within(20)).necessities;
    REQUIRE(nearer.size() == 1);
    CHECK(nearer[0].decided_by == "metres");
    CHECK(nearer[0].cost == 300);
    CHECK(nearer[0].instead == Parties{of(100004)});
    const auto first = told(100001, beside(400), within(20)).necessities;
    CHECK(first[0].supporter == of(100003));
    CHECK(first[0].decided_by == "order");
    CHECK(first[0].instead == Parties{of(100004)});
}

TEST_CASE("where days bind, so many more as make up a pairing; where schools bind too, both") {
    auto problem = a_problem({in_need(100001), with_capacity(strong(100003), 0, 4, Days(4))});
    auto explanation = told(100001, problem, within(10));
    const auto* const days = relaxation_of(explanation, "days");
    REQUIRE(days != nullptr);
    CHECK(days->supporter == of(100003));
    CHECK(days->days == Days(1));
    CHECK(days->schools == 0);
    CHECK(days->consequence.served == 1);
    CHECK(relaxation_of(explanation, "room") == nullptr);

    problem.parties[1].capacity->max_schools = 0;
    explanation = told(100001, problem, within(10));
    const auto* const room = relaxation_of(explanation, "room");
    REQUIRE(room != nullptr);
    CHECK(room->days == Days(1));
    CHECK(room->schools == 1);
    CHECK(relaxation_of(explanation, "days") == nullptr);
}

TEST_CASE("where every supporter was given the same capacity, one more for each would have to give") {
    auto settings = within(10);
    settings.capacity = 1;
    const auto problem = two_for_one();
    const auto round = propose(problem, settings);
    const auto left = *round.unmatched.at(0).supported.urn();
    const auto explanation = explain(round, problem, settings, left, {});
    const auto* const room = relaxation_of(explanation, "room");
    REQUIRE(room != nullptr);
    CHECK(room->option == "--capacity 2");
    CHECK_FALSE(room->supporter);
}

TEST_CASE("a school or a supporter that took no part is not found") {
    const auto problem = two_for_one();
    CHECK_THROWS_AS(told(100009, problem, within(10)), NotFoundError);
    CHECK_THROWS_AS(told(100001, problem, within(10), of(100009)), NotFoundError);
}
