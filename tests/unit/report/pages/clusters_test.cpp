#include "report/pages/clusters.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"

using namespace llp;

namespace {

report::ClusterFacts facts() {
    report::ClusterFacts facts{.as_of = Date::parse("2026-11-23")};
    facts.round.kind = "clusters";
    facts.round.parameters = {{"objective", "mixed"}, {"smallest", "3"}};
    facts.round.supported = 4;
    facts.round.candidates = 6;
    PeerClusters clusters;
    clusters.clusters.push_back(
        {.members = {Urn::of(990001), Urn::of(990002), Urn::of(990003)},
         .parts = {{.name = "need:inclusion", .points = Points(300)}, {.name = "distance", .points = Points(-30)}},
         .sum = Points(270),
         .areas = {"inclusion"},
         .across = Metres(9'400)});
    clusters.left_over.push_back({.urn = Urn::of(990004), .partners = 1, .refused = {{"phase", 2}}});
    clusters.total = 540;
    clusters.bound = 567;
    clusters.scale = 2;
    clusters.ladder = {{.by = "partners", .value = 600}, {.by = "columns", .value = 567}};
    facts.round.clusters = std::move(clusters);
    return facts;
}

std::string as_text(const report::ClusterFacts& facts) {
    return report::write_table(report::disclose(report::clusters(facts), report::Audience::general_public),
                               {.width = 100});
}

std::string as_json(const report::ClusterFacts& facts, report::Audience audience = report::Audience::general_public) {
    return report::write_json(report::disclose(report::clusters(facts), audience), {});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the total and the bound are told in points, and machines read of how many parts a point is") {
    CHECK(holds(as_text(facts()), "  270\n"));
    CHECK(holds(as_text(facts()), "So at most better by                   4.50 points a school\n"));
    CHECK(holds(as_text(facts()), "In per cent of the total               5.00%\n"));
    CHECK(holds(as_json(facts()), "\"total\": 540"));
    CHECK(holds(as_json(facts()), "\"scale\": 2"));
}

TEST_CASE("the gap in points a school is rounded up to a hundredth, and none where nobody stands in a cluster") {
    auto closer = facts();
    closer.round.clusters->bound = 541;
    CHECK(holds(as_json(closer), "\"gap_per_school\": 0.17"));
    closer.round.clusters->clusters.clear();
    CHECK(holds(as_json(closer), "\"gap_per_school\": null"));
}

TEST_CASE("per cent of a total is kept from people where what brings and what takes points nearly cancel out") {
    auto little = facts();
    little.round.clusters->total = 66;
    CHECK(holds(as_text(little), "In per cent of the total"));
    little.round.clusters->total = 65;
    CHECK_FALSE(holds(as_text(little), "In per cent of the total"));
    CHECK(holds(as_json(little), "per cent of the total would say little"));
    CHECK(holds(as_json(little), "\"gap_percent\": 772.3"));
}

TEST_CASE("a cluster says who stands in it, what an average pair is worth and why they stand together") {
    CHECK(holds(as_json(facts()), R"("members": [
        990001,
        990002,
        990003
      ])"));
    CHECK(holds(as_json(facts()), "\"score\": 90"));
    CHECK(holds(as_text(facts()), "help in Inclusion"));
}

TEST_CASE("a school that is left over is told with whom it may stand, and which rule stops the others") {
    CHECK(holds(as_text(facts()), "it may stand with 1 school only"));
    CHECK(holds(as_json(facts()), R"("reasons": [
        "phase"
      ])"));
    auto possible = facts();
    possible.round.clusters->left_over.front().possible = true;
    CHECK(holds(as_json(possible), "no-room"));
    possible.round.parameters["experienced"] = "990001";
    CHECK(holds(as_json(possible), "\"experienced\"\n"));
}

TEST_CASE("a proposal says how to approve it, an approved round by whom that was, to who may read it") {
    auto round = facts();
    CHECK(holds(as_text(round), "add --save NAME"));
    round.round.name = "north";
    CHECK(holds(as_text(round), "llp pair approve north"));
    round.round.status = RoundStatus::approved;
    round.round.approved_by = "Jo Marsh, chair";
    round.round.approved_on = Date::parse("2026-11-23");
    CHECK_FALSE(holds(as_text(round), "llp pair approve"));
    CHECK_FALSE(holds(as_text(round), "Jo Marsh"));
    CHECK(holds(as_json(round, report::Audience::board), "\"approved_by\": \"Jo Marsh, chair\""));
    round.round.ended_on = Date::parse("2026-11-24");
    CHECK(holds(as_json(round), "\"status\": \"ended\""));
}
