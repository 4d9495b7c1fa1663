#include "report/pages/school_history.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"
#include "support/weekly_facts.hpp"

using namespace llp;
using report::Relation;

namespace {

const Urn infants = Urn::of(990001);
const Urn juniors = Urn::of(990002);
const Urn primary = Urn::of(990003);

/// Infants and juniors that became one primary school; the juniors are not held.
report::SchoolHistoryFacts a_merger() {
    const auto since = Date::parse("2015-09-01");
    report::SchoolHistoryFacts facts{.as_of = Date::parse("2026-11-23"),
                                     .urn = infants,
                                     .line = {},
                                     .versions = {},
                                     .heir = {},
                                     .links_known = true};
    facts.line = {
        {.urn = infants,
         .name = "Ashby Infants",
         .relation = Relation::this_school,
         .school = test::named_school(990001, "Ashby Infants"),
         .came_by = {},
         .went_to = {primary}},
        {.urn = juniors,
         .name = "Ashby Juniors",
         .relation = Relation::related,
         .school = {},
         .came_by = {},
         .went_to = {primary}},
        {.urn = primary,
         .name = "Ashby Primary",
         .relation = Relation::successor,
         .school = test::named_school(990003, "Ashby Primary"),
         .came_by =
             {{.from = infants, .to = primary, .words = "Predecessor - amalgamated", .since = since, .divides = true},
              {.from = juniors, .to = primary, .words = "Predecessor", .since = {}}},
         .went_to = {}},
    };
    return facts;
}

report::Disclosed page(const report::SchoolHistoryFacts& facts) {
    return report::disclose(report::school_history(facts), report::Audience::general_public);
}

bool tells(const report::SchoolHistoryFacts& facts, const std::string& part) {
    return report::write_table(page(facts), {.width = 200}).find(part) != std::string::npos;
}

bool tells_machines(const report::SchoolHistoryFacts& facts, const std::string& part) {
    return report::write_json(page(facts), {}).find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the history names each school of the line and what it followed") {
    CHECK(tells(a_merger(), "Ashby Juniors"));
    CHECK(tells(a_merger(), "990001, 990002 (Predecessor - amalgamated; Predecessor)"));
    CHECK(tells_machines(a_merger(), R"("relation": "this-school")"));
    CHECK(tells_machines(a_merger(), R"("schema": "llp.lineage/1")"));
}

TEST_CASE("the history says where a line branches, and that no school stands at its end alone") {
    CHECK(tells(a_merger(), "990003 follows 990001, 990002 by a merger or a split"));
    CHECK(tells(a_merger(), "No single school stands at the end"));
    auto split = a_merger();
    split.line.front().went_to = {juniors, primary};
    CHECK(tells(split, "990001 was followed by 990002, 990003"));
}

TEST_CASE("the history says what to load where no links are known") {
    auto alone = a_merger();
    alone.line.erase(alone.line.begin() + 1, alone.line.end());
    CHECK(tells(alone, "No link names this school"));
    alone.links_known = false;
    CHECK(tells(alone, "llp import links_edubasealldata.csv"));
}
