#include "report/pages/comparison.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/pages/round.hpp"
#include "report/writers/csv.hpp"
#include "report/writers/table.hpp"
#include "support/round_facts.hpp"

using namespace llp;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

Round with_pairs(const std::string& name, const std::vector<std::int64_t>& metres) {
    Round round;
    round.name = name;
    int number = 0;
    for (const auto apart : metres) {
        ++number;
        round.pairs.push_back(
            {.supported = Urn::of(990000 + number), .supporter = Urn::of(990100 + number), .score = Points(1)});
        round.pairs.back().apart = Metres(apart);
    }
    return round;
}

std::string table(const report::ComparisonFacts& facts, const std::string& name) {
    return report::write_csv(report::disclose(report::comparison(facts), report::Audience::general_public).only(name),
                             {});
}

report::ComparisonFacts facts_of(Round then, Round now) {
    return {.as_of = Date::parse("2026-11-23"), .then = std::move(then), .now = std::move(now)};
}

TEST_CASE("distances are added up, and the median of an even number is the mean of the two in the middle") {
    const auto figures = table(
        facts_of(with_pairs("autumn", {1000, 9000, 2000}), with_pairs("winter", {4000, 1000, 2001, 3000})), "figures");
    CHECK(holds(figures, "km_total,12,10.001,-1.999"));
    CHECK(holds(figures, "km_median,2,2.501,0.501"));
    CHECK(holds(figures, "km_longest,9,4,-5"));
    CHECK(holds(figures, "pairs,3,4,1"));
}

TEST_CASE("a round without pairs has no median, and one without accounts no coefficient") {
    const auto figures = table(facts_of(with_pairs("autumn", {}), with_pairs("winter", {})), "figures");
    CHECK(holds(figures, "km_median,,,"));
    CHECK(holds(figures, "gini,,,"));
}

TEST_CASE("only parameters, weights and inputs that differ are listed") {
    auto then = with_pairs("autumn", {});
    auto now = with_pairs("winter", {});
    then.weights = now.weights = "support 1";
    then.parameters = {{"max_km", "40"}, {"demand", "1"}};
    now.parameters = {{"max_km", "25"}, {"demand", "1"}, {"phase", "primary"}};
    CHECK(table(facts_of(then, now), "differences") == "what,then,now\r\nmax_km,40,25\r\nphase,,primary\r\n");
}

TEST_CASE("the words of commands between two rounds are not for the public") {
    auto facts = facts_of(with_pairs("autumn", {}), with_pairs("winter", {}));
    facts.between.push_back(
        {.number = 3, .day = facts.as_of, .words = "llp school conflict --reason 'Ms Smith'", .summary = "added"});
    CHECK_FALSE(holds(table(facts, "recorded_between"), "Smith"));
    CHECK(holds(table(facts, "recorded_between"), "added"));
}

TEST_CASE("a round that was saved before accounts were kept says so, and has no table of them") {
    const auto page = report::disclose(report::round(test::a_proposal()), report::Audience::general_public);
    CHECK(holds(report::write_table(page, {.width = 100}), "kept no account"));
    CHECK_THROWS(static_cast<void>(page.only("load")));
}

TEST_CASE("an approved round lists its partnerships, and which have ended") {
    auto facts = test::a_proposal();
    facts.round.status = RoundStatus::approved;
    facts.partnerships.push_back({.number = 7,
                                  .round = "autumn-2026",
                                  .supported = Urn::of(990012),
                                  .supporter = Urn::of(990044),
                                  .areas = {},
                                  .from = Date::parse("2026-11-20"),
                                  .to = Date::parse("2026-11-23"),
                                  .approved_by = "Jo Marsh, chair"});
    facts.partnerships.back().end_reason = "Ms Smith left";
    const auto page = report::disclose(report::round(facts), report::Audience::general_public).only("partnerships");
    const auto csv = report::write_csv(page, {});
    CHECK(holds(csv, "7,990012,Ashby Fen Primary School,990044,Birch Lane Primary School,2026-11-20,2026-11-23"));
    CHECK_FALSE(holds(csv, "Smith"));
}

}  // namespace
