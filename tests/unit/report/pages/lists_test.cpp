#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/pages/check.hpp"
#include "report/pages/history.hpp"
#include "report/pages/rounds.hpp"
#include "report/pages/schools.hpp"
#include "report/pages/wording.hpp"
#include "report/writers/cell_text.hpp"
#include "report/writers/csv.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"
#include "support/round_facts.hpp"
#include "support/weekly_facts.hpp"

using namespace llp;
using report::Audience;

namespace {

const Date day = Date::parse("2026-11-23");

report::Disclosed shown(report::Document document, Audience audience = Audience::general_public) {
    return report::disclose(std::move(document), audience);
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

Command a_command() {
    return {.number = 12,
            .day = day,
            .at = "2026-11-23T15:47:00Z",
            .who = "jmarsh",
            .words = "pair approve autumn-2026 --by 'Jo Marsh, chair'",
            .summary = "41 partnerships",
            .undoes = {}};
}

TEST_CASE("the list of schools as CSV is one plain table with machine names") {
    const auto csv = report::write_csv(
        shown(
            report::schools({.as_of = day, .title = "Schools", .schools = {test::named_school(990012, "Ashby, Fen")}})),
        {});
    CHECK(csv.starts_with("urn,name,laestab,phase,type,status,"));
    CHECK(holds(csv, "\r\n990012,\"Ashby, Fen\",,primary,"));
}

TEST_CASE("the history has the time and the user only when asked for") {
    const auto brief = report::history({.as_of = day, .commands = {a_command()}});
    const auto verbose = report::history({.as_of = day, .commands = {a_command()}, .verbose = true});
    CHECK_FALSE(holds(report::write_json(shown(brief, Audience::board), {}), "\"at\""));
    CHECK(holds(report::write_json(shown(verbose, Audience::board), {}), "\"at\": \"2026-11-23T15:47:00Z\""));
    CHECK(holds(report::write_json(shown(verbose, Audience::board), {}), "\"who\": \"jmarsh\""));
}

TEST_CASE("the words of a command may name a person, so the public does not see them") {
    const auto page = report::history({.as_of = day, .commands = {a_command()}, .verbose = true});
    CHECK_FALSE(holds(report::write_json(shown(page), {}), "arsh"));
    CHECK(holds(report::write_json(shown(page), {}), "41 partnerships"));
}

TEST_CASE("a sound store says so, an unsound one lists what is wrong") {
    CHECK(holds(report::write_table(shown(report::check({.store = "llp.db", .problems = {}})), {}),
                "The store is sound."));
    const auto json =
        report::write_json(shown(report::check({.store = "llp.db", .problems = {"page 4 is damaged"}})), {});
    CHECK(holds(json, "\"sound\": false"));
    CHECK(holds(json, "\"problem\": \"page 4 is damaged\""));
}

TEST_CASE("rounds are listed with what became of them; none says how to make one") {
    const auto page = report::rounds({.as_of = day, .rounds = {test::a_proposal().round}});
    CHECK(holds(report::write_json(shown(page), {}),
                "\"status\": \"proposed\",\n      \"made_on\": \"2026-11-20\",\n"
                "      \"pairs\": 1,\n      \"clusters\": null,\n      \"reviews\": null,\n      \"unmatched\": 1,\n   "
                "   \"total\": 540"));
    CHECK(
        holds(report::write_table(shown(report::rounds({.as_of = day, .rounds = {}})), {}), "llp pair support --save"));
}

TEST_CASE("an approval says what to do next, a second one that nothing changed") {
    report::ApprovalFacts facts{.as_of = day, .round = "autumn-2026", .partnerships = {}, .names = {}};
    CHECK(holds(report::write_table(shown(report::approval(facts)), {}), "Next: llp plan draft --round autumn-2026"));
    facts.before = true;
    CHECK(holds(report::write_table(shown(report::approval(facts)), {}), "nothing changed"));
}

TEST_CASE("people read numbers from 1,000 on with commas, but not those that name something") {
    const auto read = [](const report::Cell& cell) { return report::for_people(cell, report::DateStyle::iso); };
    CHECK(read(report::Cell::open(999)) == "999");
    CHECK(read(report::Cell::open(1000)) == "1,000");
    CHECK(read(report::Cell::open(-1000)) == "-1,000");
    CHECK(read(report::Cell::open(report::Value(report::Decimal{.value = Millionths(1'234'560'000), .decimals = 1}))) ==
          "1,234.6");
    CHECK(read(report::Cell::open(Urn::of(100'001))) == "100001");
    CHECK(read(report::plain_number(1000)) == "1000");
    CHECK(report::counted(1000, "school", "schools") == "1,000 schools");
    CHECK(report::counted(1, "school", "schools") == "1 school");
}

TEST_CASE("an organisation is read with its kind, unless its name says it") {
    const auto hub = Party::organisation("hub");
    CHECK(report::named({{hub, PartyName("Fen Hub", "teaching-school-hub")}}, hub) ==
          "Fen Hub, teaching school hub (org:hub)");
    CHECK(report::named({{hub, PartyName("Fen Teaching School Hub", "teaching-school-hub")}}, hub) ==
          "Fen Teaching School Hub (org:hub)");
    CHECK(report::named({}, hub) == "org:hub");
}

}  // namespace
