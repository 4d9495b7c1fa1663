#include "report/pages/school.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"
#include "support/weekly_facts.hpp"

using namespace llp;

namespace {

const Urn ashby = Urn::of(990012);
const Urn birch = Urn::of(990044);

report::SchoolFacts known_school() {
    const auto day = Date::parse("2026-11-23");
    report::SchoolFacts facts{.as_of = day,
                              .school = test::named_school(990012, "Ashby Fen Primary School", "North Esker"),
                              .profile = {.urn = ashby},
                              .context = {.urn = ashby}};
    facts.profile.areas = {
        {.area = "achievement",
         .level = PerMille(-1250),
         .confidence = PerMille(800),
         .urgent = false,
         .lines = {{.source = "inspection",
                    .text = "Achievement: needs attention",
                    .level = PerMille(-1000),
                    .weight = PerMille(800),
                    .date = day - 10,
                    .file = "judgements.csv"}}},
        {.area = "inclusion", .level = {}, .confidence = PerMille(0), .urgent = false, .lines = {}},
    };
    facts.context.pupils = 87;
    facts.judgements = {{.urn = ashby,
                         .framework = "report-card",
                         .date = day - 10,
                         .area = "achievement",
                         .grade = "needs-attention",
                         .type = "graded",
                         .source = "judgements",
                         .file = "judgements.csv"}};
    facts.results = {
        {.urn = ashby,
         .source = "ks2",
         .period = Period::parse("2018/19"),
         .release = Release::final,
         .figures = {{"ks2-reading-progress", Millionths(-2'100'000)}, {"ks2-maths-progress", Missing::suppressed}},
         .file = "ks2.csv"}};
    facts.partnerships = {{.number = 4,
                           .round = "autumn-2026",
                           .supported = ashby,
                           .supporter = birch,
                           .areas = {"achievement"},
                           .from = day - 3,
                           .to = {},
                           .approved_by = "Jo Marsh, chair"}};
    facts.names = {{birch, "Birch Lane Primary School"}};
    facts.sources = {"schools, dated 2026-09-01, from schools.csv"};
    return facts;
}

/// The same, reviewed by peers.
report::SchoolFacts reviewed_school() {
    auto facts = known_school();
    const auto date = facts.as_of - 100;
    facts.profile.areas.at(0).lines.push_back({.source = "peer review",
                                               .text = "Peers rate Progress of pupils: average",
                                               .level = PerMille(-500),
                                               .weight = PerMille(541),
                                               .date = date,
                                               .file = "reviews.csv",
                                               .confidential = true});
    facts.reviews = {
        {.urn = ashby, .date = date, .part = ReviewPart::took_place, .file = "reviews.csv"},
        {.urn = ashby, .date = date, .part = ReviewPart::reviewers, .text = "Birch Lane", .file = "reviews.csv"},
        {.urn = ashby, .date = date, .part = ReviewPart::rating, .subject = "progress-of-pupils", .rating = "average"},
        {.urn = ashby,
         .date = date,
         .part = ReviewPart::development,
         .subject = "governance",
         .text = "Who asks?",
         .follow_up = "A link governor"}};
    return facts;
}

report::Disclosed page(const report::SchoolFacts& facts) {
    return report::disclose(report::school(facts), report::Audience::general_public);
}

std::string as_text(const report::SchoolFacts& facts) {
    return report::write_table(page(facts), {.width = 120});
}

std::string as_json(const report::SchoolFacts& facts) {
    return report::write_json(page(facts), {});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE("each area has its level in words, its confidence and its lines") {
    const auto text = as_text(known_school());
    CHECK(holds(text, "Achievement  need (-1.25)  high (0.80)"));
    CHECK(holds(text, "Inclusion    not known     -"));
    CHECK(holds(as_json(known_school()), "\"area\": \"inclusion\",\n      \"level\": null"));
}

TEST_CASE("every line of evidence has its level, weight, age and file") {
    CHECK(holds(as_json(known_school()), R"json("evidence": [
    {
      "area": "achievement",
      "source": "inspection",
      "text": "Achievement: needs attention",
      "level": -1,
      "weight": 0.8,
      "date": "2026-11-13",
      "age_days": 10,
      "file": "judgements.csv",
      "urgent": false,
      "urn_at_the_time": null
    }
  ])json"));
}

TEST_CASE("a figure that was not published says why instead of a number") {
    CHECK(holds(as_text(known_school()), "Maths progress at key stage 2    2018/19    [c]"));
    CHECK(holds(as_text(known_school()), "Reading progress at key stage 2  2018/19  -2.10"));
}

TEST_CASE("a school supports one partner and is supported by another") {
    CHECK(holds(as_json(known_school()), "\"role\": \"supported-by\",\n      \"party\": 990044"));
    auto facts = known_school();
    std::swap(facts.partnerships.front().supported, facts.partnerships.front().supporter);
    CHECK(holds(as_json(facts), "\"role\": \"supports\",\n      \"party\": 990044"));
}

TEST_CASE("a school of which nothing is known has sentences instead of tables") {
    const auto day = Date::parse("2026-11-23");
    const report::SchoolFacts facts{.as_of = day,
                                    .school = test::named_school(990012, "Ashby Fen Primary School"),
                                    .profile = {.urn = ashby},
                                    .context = {.urn = ashby}};
    const auto text = as_text(facts);
    CHECK(holds(text, "There is no evidence in the store."));
    CHECK(holds(text, "The store holds no inspection of this school."));
    CHECK(holds(text, "How much support the school can give is not held."));
    CHECK(holds(text, "not stated"));
}

TEST_CASE("why two parties must not be matched is told to the office, not to the public") {
    auto facts = known_school();
    facts.conflicts = {{.a = ashby, .b = birch, .kind = "family", .reason = "the headteachers are sisters"}};
    CHECK_FALSE(holds(as_json(facts), "sisters"));
    CHECK(holds(report::write_json(report::disclose(report::school(facts), report::Audience::board), {}), "sisters"));
}

}  // namespace

TEST_CASE("others see that peers reviewed the school and when, not what they found or what would tell it") {
    const auto facts = reviewed_school();
    for (const auto& text :
         {as_text(facts), as_json(facts),
          report::write_json(report::disclose(report::school(facts), report::Audience::school), {}),
          report::write_json(report::disclose(report::school(facts), report::Audience::board, "Jo Marsh"), {})}) {
        CHECK(holds(text, "peer review"));
        CHECK(holds(text, iso(facts.as_of - 100)));
        for (const auto* const secret :
             {"Progress of pupils", "average", "Average", "-1.25", "Birch Lane,", "Who asks", "link governor"}) {
            CAPTURE(secret);
            CHECK_FALSE(holds(text, secret));
        }
    }
}

TEST_CASE("a named reader of the school sees what peers found") {
    const auto text = report::write_json(
        report::disclose(report::school(reviewed_school()), report::Audience::school, "Jo Marsh"), {});
    for (const auto* const shown : {"Peers rate Progress of pupils: average", "Progress of pupils: Average",
                                    "Governance: Who asks?", "A link governor", "Birch Lane", "-1.25"}) {
        CAPTURE(shown);
        CHECK(holds(text, shown));
    }
}
