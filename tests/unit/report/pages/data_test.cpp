#include "report/pages/data.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/writers/csv.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"

using namespace llp;

namespace {

const Date day = Date::parse("2026-11-23");

report::DataFacts a_county() {
    return {.authority = "Eskershire",
            .as_of = day,
            .since_day = day - 7,
            .since_command = 4,
            .last_command = 9,
            .schools_open = 8};
}

School a_school() {
    School school{.urn = Urn::of(990'501)};
    school.name = "Alderhythe Primary School";
    return school;
}

report::LoadedFile a_file() {
    LoadSummary summary;
    summary.file = "in/register.csv";
    summary.layout = "gias-full";
    summary.dated = Date::parse("2025-11-22");
    summary.rows = 12'000;
    summary.finding_count = 15;
    summary.found = {{"closed", 3}, {"renamed", 10}};
    return {.number = 3, .day = day - 30, .summary = summary, .not_held = 0};
}

report::Disclosed page(const report::DataFacts& facts) {
    return report::disclose(report::data(facts), report::Audience::general_public);
}

std::string as_text(const report::DataFacts& facts) {
    return report::write_table(page(facts), {.width = 200});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a county without anything to look at says so in sentences") {
    const auto text = as_text(a_county());
    CHECK(text.starts_with("Eskershire: the data on 23 November 2026\n"));
    for (const auto* const sentence :
         {"No file was loaded.", "No figures of these schools are held.",
          "None of these schools has a duplicate, an impossible value or a wrong postcode.",
          "Every fact is about a school that is held.", "No link between schools is held.",
          "No finding of a file loaded since is about these schools."}) {
        CHECK(holds(text, sentence));
    }
}

TEST_CASE("a link to a school that is not held is named with what is known of it") {
    auto facts = a_county();
    facts.links = 3;
    facts.broken_links = {{.school = a_school(),
                           .link = {.urn = Urn::of(990'501),
                                    .other = Urn::of(990'400),
                                    .kind = LinkKind::predecessor,
                                    .words = "Predecessor - merged",
                                    .name = "Alderhythe Infant School",
                                    .since = Date::parse("2019-09-01"),
                                    .source = "gias-links",
                                    .dated = day}}};
    const auto text = as_text(facts);
    CHECK(holds(text, "broken links, of 3"));
    CHECK(holds(text, "Predecessor - merged"));
    CHECK(holds(text, "Alderhythe Infant School (990400)"));
    CHECK(holds(report::write_csv(page(facts).only("broken_links"), {}),
                "990501,Alderhythe Primary School,predecessor,990400,Alderhythe Infant School,2019-09-01,gias-links"));
    facts.broken_links.clear();
    CHECK(holds(as_text(facts), "Every link leads to a school that is held."));
}

TEST_CASE("a file that has grown old asks for attention") {
    auto facts = a_county();
    facts.loads = {a_file()};
    facts.newest = {{.load = a_file(), .of = Date::parse("2025-11-22"), .age = 366, .stale = true}};
    const auto text = as_text(facts);
    CHECK(holds(text, "kinds of file grown old, of 1"));
    CHECK(holds(text, "! Some files have grown old: see 'How old the newest files are'."));
    CHECK(holds(text, "register.csv"));
    CHECK(holds(text, "rows rejected, of 12,000 read"));
    CHECK(holds(text, "10 renamed, 3 closed, 2 of kinds not kept"));
}

TEST_CASE("figures that were not published are counted with their denominator, never as zero") {
    auto facts = a_county();
    facts.figures = {{.source = "ks2",
                      .period = Period::parse("2025/26"),
                      .release = Release::provisional,
                      .schools = 5,
                      .known = 30,
                      .missing = {{"suppressed", 8}, {"not-applicable", 2}}}};
    const auto text = as_text(facts);
    CHECK(holds(text, "5 of 8"));
    CHECK(holds(text, "30 of 40 (75.0%)"));
    CHECK(holds(text, "8 of 40 (20.0%)"));
    CHECK(holds(text, "not applicable 2"));
}

TEST_CASE("machines are told which schools lack a field") {
    auto facts = a_county();
    facts.completeness = {{.field = "capacity", .of = "schools", .schools = 8, .lacking = {Urn::of(990'501)}}};
    CHECK(holds(as_text(facts), "7 of 8 schools"));
    const auto json = report::write_json(page(facts), {});
    CHECK(holds(json, "\"lacking_urns\": [\n        990501\n      ]"));
}
