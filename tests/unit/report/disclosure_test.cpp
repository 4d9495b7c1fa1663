#include "report/disclosure.hpp"

#include <doctest/doctest.h>

#include <type_traits>

#include "core/error.hpp"
#include "report/writers/list.hpp"
#include "support/report_document.hpp"

using namespace llp;
using report::Audience;
using report::Cell;

namespace {

// Only disclose() makes one, so that no writer can be given what was not looked at.
static_assert(!std::is_default_constructible_v<report::Disclosed>);
static_assert(!std::is_constructible_v<report::Disclosed, report::Document>);
static_assert(!std::is_constructible_v<report::Disclosed, report::Document, int>);
static_assert(!std::is_constructible_v<report::Disclosed, report::Document, int, std::string>);
static_assert(!std::is_convertible_v<report::Document, report::Disclosed>);

// Writers take nothing else.
static_assert(!std::is_invocable_v<decltype(report::Writer::write), report::Document, report::WriterOptions>);
static_assert(std::is_invocable_v<decltype(report::Writer::write), report::Disclosed, report::WriterOptions>);
static_assert(!std::is_invocable_v<decltype(report::write), report::Writer, report::Document, report::WriterOptions>);

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

TEST_CASE("a document that shows what peers found says who reads it, and that it goes no further") {
    const auto notes = [](const Cell& cell) {
        const auto page = report::disclose(
            {.schema = "llp.fixture/1", .title = "", .head = {{.name = "cell", .label = "Cell", .value = cell}}},
            Audience::school, "Jo Marsh");
        std::string text;
        for (const auto& section : page.document().sections) {
            for (const auto& block : section.blocks) {
                text += std::get<report::Note>(block).text;
            }
        }
        return text;
    };
    const auto told = notes(Cell::of_one_school(report::Value(std::string("average"))));
    CHECK(told.starts_with("What peers found in schools is shown, as Jo Marsh reads it"));
    CHECK(told.ends_with("not to be passed on to others."));
    CHECK(notes(Cell::open("average")).empty());
    CHECK(notes(Cell::of_one_school({})).empty());
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

/// Two people, one with a word about them and one with a school beside.
report::Document about_people() {
    report::Table table{.name = "people",
                        .caption = "",
                        .columns = {{.name = "name", .heading = "Name"},
                                    {.name = "note", .heading = "Note", .readers = report::For::people},
                                    {.name = "place", .heading = "Place"}}};
    table.rows = {{Cell::personal("Jo Marsh"), Cell::personal("ill"), Cell::personal("at home")},
                  {Cell::nothing(), Cell::personal("well"), Cell::open("a school")}};
    return {.schema = "llp.fixture/1",
            .title = "",
            .head = {{.name = "by", .label = "By", .value = Cell::personal("Jo Marsh")},
                     {.name = "day", .label = "Day", .value = Cell::open(1)}},
            .sections = {{.heading = "", .blocks = {std::move(table)}}}};
}

TEST_CASE("people are left out whoever reads: for people their columns and fields go, machines keep them hidden") {
    for (const auto audience : {Audience::general_public, Audience::board, Audience::cluster, Audience::school}) {
        const auto page = report::disclose(
            about_people(), {.audience = audience, .reader = "Jo Marsh", .people = report::People::left_out});
        const auto& document = page.document();
        CHECK(document.head.front().readers == report::For::machines);
        CHECK(document.head.back().readers == report::For::all);
        const auto& table = *report::tables(document).front();
        REQUIRE(table.columns.size() == 2);
        CHECK(table.columns.front().readers == report::For::machines);
        CHECK(table.columns.back().name == "place");
        CHECK(table.columns.back().readers == report::For::all);
        CHECK(table.rows.front().front().is_hidden());
        CHECK(table.rows.front().back().is_hidden());
        CHECK_FALSE(table.rows.back().back().is_hidden());
        const auto text = report::write(report::writer_for("json"), page, {});
        CHECK(text.find("Marsh") == std::string::npos);
        CHECK(text.find("--redact") != std::string::npos);
    }
}

TEST_CASE("what a named reader of a school sees is without words of people where these are left out") {
    const auto shown = [](const Cell& cell) {
        const auto page = report::disclose(
            {.schema = "llp.fixture/1", .title = "", .head = {{.name = "cell", .label = "Cell", .value = cell}}},
            {.audience = Audience::school, .reader = "Jo Marsh", .people = report::People::left_out});
        return !page.document().head.front().value.is_hidden();
    };
    const auto cell = Cell::of_one_school(report::Value(std::string("average")));
    CHECK(shown(cell));
    CHECK_FALSE(shown(cell.of_people()));
}

TEST_CASE("words that stand for several values go where one of these is hidden") {
    const auto list = Cell::open(report::Value(report::List{Cell::open("a school"), Cell::personal("Jo Marsh")}));
    CHECK(disclosed(list.reading("a school, Jo Marsh")).words().empty());
    CHECK(disclosed(list.reading("a school, Jo Marsh"), Audience::board).words() == "a school, Jo Marsh");
}

TEST_CASE("small numbers are shown to a named reader, whose name and duty stand in the document and in each table") {
    const report::Readership jo{
        .audience = Audience::board, .reader = "Jo Marsh", .small_numbers = report::SmallNumbers::shown};
    const auto page = report::disclose(test::a_document(), jo);
    CHECK(page.hidden_cells() == 0);
    for (const auto& shown : {page, page.only("places")}) {
        CHECK(shown.document().head.back().name == "unsuppressed_for");
        const auto& note = std::get<report::Note>(shown.document().sections.front().blocks.front());
        CHECK(note.text.find("Not to be passed on") == 0);
        CHECK(note.text.find("Jo Marsh") != std::string::npos);
        CHECK(note.attention);
    }
}

TEST_CASE("small numbers are shown to nobody unnamed, and never to the public") {
    const auto fault = [](Audience audience, const std::string& reader) {
        try {
            static_cast<void>(report::disclose(
                test::a_document(),
                {.audience = audience, .reader = reader, .small_numbers = report::SmallNumbers::shown}));
        } catch (const UsageError& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK(fault(Audience::board, "").find("somebody must answer") != std::string::npos);
    CHECK(fault(Audience::general_public, "Jo Marsh").find("never shown to the public") != std::string::npos);
    CHECK(fault(Audience::school, "Jo Marsh").empty());
}

TEST_CASE("what peers found in one school is no small number: it is shown as before") {
    const auto cell = Cell::of_one_school(report::Value(std::string("average")));
    const auto page = report::disclose(
        {.schema = "llp.fixture/1", .title = "", .head = {{.name = "cell", .label = "Cell", .value = cell}}},
        {.audience = Audience::board, .reader = "Jo Marsh", .small_numbers = report::SmallNumbers::shown});
    CHECK(page.document().head.front().value.is_hidden());
}

TEST_CASE("where a small number is hidden the document says that another one beside it may tell it") {
    const auto notes_with = [](const Cell& cell) {
        const auto page = report::disclose(
            {.schema = "llp.fixture/1", .title = "", .head = {{.name = "cell", .label = "Cell", .value = cell}}},
            Audience::general_public);
        std::string text;
        for (const auto& note : page.document().sections.back().blocks) {
            text += std::get<report::Note>(note).text;
        }
        return text;
    };
    CHECK(notes_with(Cell::pupils(5)).find("from the difference") != std::string::npos);
    CHECK(notes_with(Cell::confidential(std::int64_t{4}, 2)).find("from the difference") != std::string::npos);
    CHECK(notes_with(Cell::personal("Jo Marsh")).find("from the difference") == std::string::npos);
}

TEST_CASE("audiences are read by their names") {
    CHECK(report::read_audience("board") == Audience::board);
    CHECK(report::read_audience("everyone") == std::nullopt);
    CHECK(report::token(Audience::general_public) == "public");
}

}  // namespace
