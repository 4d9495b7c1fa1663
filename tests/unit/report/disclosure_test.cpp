#include "report/disclosure.hpp"

#include <doctest/doctest.h>

#include <type_traits>

#include "core/error.hpp"
#include "support/report_document.hpp"

using namespace llp;
using report::Audience;
using report::Cell;

namespace {

// Only disclose() makes one, so that no writer can be given what was not looked at.
static_assert(!std::is_default_constructible_v<report::Disclosed>);
static_assert(!std::is_constructible_v<report::Disclosed, report::Document>);
static_assert(!std::is_constructible_v<report::Disclosed, report::Document, int>);

/// The cell after disclosure of a document that has nothing else.
Cell disclosed(const Cell& cell, Audience audience = Audience::general_public) {
    const auto page = report::disclose(
        {.schema = "llp.fixture/1", .title = "", .head = {{.name = "cell", .label = "Cell", .value = cell}}}, audience);
    return page.document().head.front().value;
}

TEST_CASE("five pupils are hidden, six are shown") {
    CHECK(disclosed(Cell::pupils(0)).is_hidden());
    CHECK(disclosed(Cell::pupils(5)).is_hidden());
    CHECK_FALSE(disclosed(Cell::pupils(6)).is_hidden());
    CHECK(disclosed(Cell::pupils(5), Audience::school).is_hidden());
}

TEST_CASE("a percentage is hidden when its numerator or its remainder is five or below") {
    CHECK(disclosed(Cell::pupils_percent(5, 100, 1)).is_hidden());
    CHECK_FALSE(disclosed(Cell::pupils_percent(6, 100, 1)).is_hidden());
    CHECK(disclosed(Cell::pupils_percent(95, 100, 1)).is_hidden());
    CHECK_FALSE(disclosed(Cell::pupils_percent(94, 100, 1)).is_hidden());
}

TEST_CASE("a figure of peer review needs three schools behind it") {
    CHECK(disclosed(Cell::confidential(std::int64_t{4}, 2)).is_hidden());
    CHECK_FALSE(disclosed(Cell::confidential(std::int64_t{4}, 3)).is_hidden());
}

TEST_CASE("what peers found in one school is for that school, and for a reader who is named") {
    const auto shown_to = [](Audience audience, std::string_view reader) {
        const auto cell = Cell::of_one_school(report::Value(std::string("average")));
        const auto page = report::disclose(
            {.schema = "llp.fixture/1", .title = "", .head = {{.name = "cell", .label = "Cell", .value = cell}}},
            audience, reader);
        return !page.document().head.front().value.is_hidden();
    };
    CHECK(shown_to(Audience::school, "Jo Marsh"));
    CHECK_FALSE(shown_to(Audience::school, ""));
    for (const auto audience : {Audience::general_public, Audience::board, Audience::cluster}) {
        CHECK_FALSE(shown_to(audience, "Jo Marsh"));
    }
    CHECK_FALSE(disclosed(Cell::confidential(std::int64_t{4}, 3), Audience::school).is_hidden());
    CHECK(disclosed(Cell::confidential(std::int64_t{4}, 2), Audience::school).is_hidden());
}

TEST_CASE("names of people are kept from the public and from nobody else") {
    CHECK(disclosed(Cell::personal("Jo Marsh")).is_hidden());
    for (const auto audience : {Audience::board, Audience::cluster, Audience::school}) {
        CHECK_FALSE(disclosed(Cell::personal("Jo Marsh"), audience).is_hidden());
    }
}

TEST_CASE("open cells are never hidden, however small") {
    CHECK_FALSE(disclosed(Cell::open(0)).is_hidden());
    CHECK_FALSE(disclosed(Cell::published(Missing::suppressed, 1)).is_hidden());
}

TEST_CASE("what stands inside lists and objects is looked at too") {
    const auto nested = Cell::open(report::Object{{"names", Cell::open(report::List{Cell::personal("Jo Marsh")})}});
    const auto shown = disclosed(nested);
    const auto& names = std::get<report::Object>(shown.value()).front().value;
    CHECK(std::get<report::List>(names.value()).front().is_hidden());
}

TEST_CASE("facts and tables are looked at as the head is, and a note says what [c] means") {
    const auto page = test::a_public_document();
    CHECK(page.hidden_cells() == 2);
    const auto& note = std::get<report::Note>(page.document().sections.back().blocks.front());
    CHECK(note.text.find("[c]") == 0);
}

TEST_CASE("without anything hidden no note is added") {
    const auto page = test::one_table({"a"});
    CHECK(page.hidden_cells() == 0);
    CHECK(page.document().sections.size() == 1);
}

TEST_CASE("one table can be taken out; an unknown one is refused, naming those there are") {
    const auto page = test::a_public_document();
    CHECK(report::tables(page.only("places").document()).size() == 1);
    try {
        static_cast<void>(page.only("place"));
        FAIL("the table 'place' was found");
    } catch (const UsageError& error) {
        CHECK(std::string(error.what()) == "there is no table 'place' here");
        CHECK(error.hint() == "give --table one of: places, none");
    }
}

TEST_CASE("audiences are read by their names") {
    CHECK(report::read_audience("board") == Audience::board);
    CHECK(report::read_audience("everyone") == std::nullopt);
    CHECK(report::token(Audience::general_public) == "public");
}

}  // namespace
