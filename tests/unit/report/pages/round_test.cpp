#include "report/pages/round.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"
#include "support/round_facts.hpp"

using namespace llp;

namespace {

std::string as_json(const report::RoundFacts& facts, report::Audience audience = report::Audience::general_public) {
    return report::write_json(report::disclose(report::round(facts), audience), {});
}

std::string as_text(const report::RoundFacts& facts) {
    return report::write_table(report::disclose(report::round(facts), report::Audience::general_public),
                               {.width = 100});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// It keeps another one, and its frontier has so many plans.
report::RoundFacts with_a_frontier(int plans) {
    auto facts = test::a_proposal();
    auto& keeping = facts.round.keeping.emplace();
    keeping.round = "spring-2026";
    for (int i = 0; i < plans; ++i) {
        keeping.frontier.push_back({.changes = i, .points = Points(1000 + i), .from = KeepRate{1, 1}});
    }
    return facts;
}

TEST_CASE("people see the first plans of a long frontier, machines all of them") {
    CHECK(holds(as_text(with_a_frontier(25)), "and 5 more plans: --table frontier"));
    CHECK_FALSE(holds(as_text(with_a_frontier(20)), "--table frontier"));
    CHECK(holds(as_json(with_a_frontier(25)), "1024"));
}

TEST_CASE("llp.round/1 has the pairs with the parts of their scores, and the schools left over") {
    CHECK(as_json(test::a_proposal()).starts_with(R"json({
  "schema": "llp.round/1",
  "title": "Who supports whom: autumn-2026",
  "as_of": "2026-11-23",
  "kind": "support",
  "round": "autumn-2026",
  "status": "proposed",
  "made_on": "2026-11-20",
  "digest": "0a1b",
  "weights": "support 1",
  "total": 540,
  "optimal": true,
  "pool": {
    "supported": 2,
    "supporters": 2,
    "organisations": 0,
    "outside": 0,
    "candidates": 3
  },
  "pairs": [
    {
      "supported": 990012,
      "supported_name": "Ashby Fen Primary School",
      "supporter": 990044,
      "supporter_name": "Birch Lane Primary School",
      "score": 540,
      "km": 12.345,
      "minutes": null,
      "rank": 2,
      "areas": [
        "achievement"
      ],
      "parts": {
        "need:achievement": 600,
        "distance": -60
      },
      "asked": false,
      "locked": false,
      "supporter_kind": "school",
      "outside": false,
      "not_known": [
        "admissions"
      ],
      "not_applicable": [],
      "runners_up": [
        {
          "supporter": 990101,
          "score": 500
        }
      ],
      "refused": {
        "same-trust": 1,
        "too-far": 12
      }
    }
  ],
  "unmatched": [
    {
      "urn": 990150,
      "name": "Dunmere Junior School",
      "areas": [
        "inclusion"
      ],
      "missing": 1,
      "candidates": 0,
      "refused": {
        "phase": 4
      }
    }
  ],
)json"));
}

TEST_CASE("a what-if has no name, and nothing to approve") {
    auto facts = test::a_proposal();
    facts.round.name.clear();
    CHECK(holds(as_json(facts), "\"round\": null"));
    CHECK(holds(as_json(facts), "\"status\": \"what-if\""));
    CHECK_FALSE(holds(as_text(facts), "llp pair approve"));
    CHECK(holds(as_text(test::a_proposal()), "To approve: llp pair approve autumn-2026 --by \"NAME, ROLE\""));
}

TEST_CASE("what the solver did not say is absent") {
    auto facts = test::a_proposal();
    facts.optimal = {};
    CHECK_FALSE(holds(as_json(facts), "optimal"));
}

TEST_CASE("people read the reasons, the caution and why a school was left over") {
    const auto text = as_text(test::a_proposal());
    CHECK(holds(text, "not asked yet"));
    CHECK(holds(text, "Need in Achievement"));
    CHECK(holds(text, "too far 12, same"));
    CHECK(holds(text, "no supporter is"));
}

TEST_CASE("the approver is named to the board and not to the public") {
    auto facts = test::a_proposal();
    facts.round.status = RoundStatus::approved;
    facts.round.approved_by = "Jo Marsh, chair of the board";
    facts.round.approved_on = Date::parse("2026-11-21");
    CHECK_FALSE(holds(as_json(facts), "Jo Marsh"));
    CHECK(holds(as_json(facts, report::Audience::board), "\"approved_by\": \"Jo Marsh, chair of the board\""));
    CHECK_FALSE(holds(as_text(facts), "To approve"));
}

TEST_CASE("a distance that is not known is null, not zero") {
    auto facts = test::a_proposal();
    facts.round.pairs.front().apart = {};
    CHECK(holds(as_json(facts), "\"km\": null"));
}

TEST_CASE("an organisation has its kind, and people read which rules do not apply to it") {
    auto facts = test::a_proposal();
    CHECK_FALSE(holds(as_text(facts), "does not apply"));
    const auto hub = Party::organisation("hub");
    facts.round.pairs.front().supporter = hub;
    facts.round.pairs.front().not_applicable = {"phase"};
    facts.round.organisations = 1;
    facts.names.emplace(hub, PartyName("Fen Diocese", "diocese-of-the-fens"));
    CHECK(holds(as_json(facts), "\"supporter_kind\": \"diocese-of-the-fens\""));
    CHECK(holds(as_json(facts), "\"supporter_name\": \"Fen Diocese\""));
    CHECK(holds(as_text(facts), "of them organisations"));
    CHECK(holds(as_text(facts), "Pairs made to which a rule does not apply, as the supporter is an organisation"));
}

TEST_CASE("an organisation that is not held is one of no known kind") {
    auto facts = test::a_proposal();
    facts.round.pairs.front().supporter = Party::organisation("hub");
    CHECK(holds(as_json(facts), "\"supporter_kind\": \"organisation\""));
}

TEST_CASE("minutes stand beside the kilometres where any are known or asked for") {
    auto facts = test::a_proposal();
    CHECK_FALSE(holds(as_text(facts), "Min"));
    facts.round.parameters["max_minutes"] = "30";
    CHECK(holds(as_text(facts), "Min"));
    facts.round.parameters.erase("max_minutes");
    facts.round.pairs.front().minutes = Minutes(17);
    CHECK(holds(as_text(facts), "Min"));
    CHECK(holds(as_json(facts), "\"minutes\": 17"));
}

TEST_CASE("a supporter of another authority is marked, and counted wherever they are let in") {
    auto facts = test::a_proposal();
    facts.round.parameters["cross_border"] = "yes";
    CHECK(holds(as_text(facts), "of them from other authorities"));
    facts.round.pairs.front().outside = true;
    facts.round.pairs.front().asked = true;
    CHECK(holds(as_text(facts), "from another"));
}

}  // namespace
