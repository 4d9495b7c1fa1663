#include "report/writers/html.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "support/report_document.hpp"

using namespace llp;

namespace {

int occurrences(const std::string& text, const std::string& part) {
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

report::Disclosed with_bars(std::string value_column, std::string longest = "Long") {
    report::Table table{.name = "days",
                        .caption = "Days a term",
                        .columns = {{.name = "who", .heading = "Who"}, {.name = "days", .heading = "Days"}},
                        .rows = {{report::Cell::open(std::move(longest)), report::Cell::open(20)},
                                 {report::Cell::open("Half"), report::Cell::open(10)},
                                 {report::Cell::open("Few"), report::Cell::pupils(3)}},
                        .drawing = report::Bars{.label = "who", .value = std::move(value_column), .unit = "days"}};
    return report::disclose(
        {.schema = "s", .title = "Bars", .sections = {{.heading = "", .blocks = {std::move(table)}}}},
        report::Audience::general_public);
}

TEST_CASE("a page is whole in itself: British English, no script, nothing fetched, one main heading") {
    const auto html = report::write_html(test::a_public_document(), {});
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">\n"));
    CHECK(html.find("default-src 'none'; style-src 'unsafe-inline'") != std::string::npos);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("http://") == std::string::npos);
    CHECK(html.find("https://") == std::string::npos);
    CHECK(occurrences(html, "<h1>") == 1);
}

TEST_CASE("whoever steps through a page can go to its content at once") {
    const auto html = report::write_html(test::a_public_document(), {});
    CHECK(html.find("<body>\n<a class=\"skip\" href=\"#content\">") != std::string::npos);
    CHECK(html.find("<main id=\"content\">") != std::string::npos);
}

TEST_CASE("tables of one section that have no caption are regions of different names") {
    const report::Table table{.name = "t",
                              .caption = "",
                              .columns = {{.name = "who", .heading = "Who"}},
                              .rows = {{report::Cell::open("Jo")}}};
    const auto html = report::write_html(
        report::disclose({.schema = "s", .title = "T", .sections = {{.heading = "Gone", .blocks = {table, table}}}},
                         report::Audience::general_public),
        {});
    CHECK(html.find("aria-label=\"Gone\"") != std::string::npos);
    CHECK(html.find("aria-label=\"Gone (2)\"") != std::string::npos);
}

TEST_CASE("text of the data is never markup") {
    const auto html = report::write_html(test::a_public_document(), {});
    CHECK(html.find("&lt;b&gt;\\x1b[31mred") != std::string::npos);
    CHECK(html.find("<b>") == std::string::npos);
    CHECK(html.find("Places &amp; days") != std::string::npos);
    CHECK(html.find("=cmd|&#39; /C calc&#39;!A0") != std::string::npos);
}

TEST_CASE("a table has a caption, headings with their scope, and a heading in each row") {
    const auto html = report::write_html(test::a_public_document(), {});
    CHECK(html.find("<caption>Places &amp; days</caption>") != std::string::npos);
    CHECK(occurrences(html, "<th scope=\"col\"") == 4);
    CHECK(occurrences(html, "<th scope=\"row\"") == 2);
    CHECK(html.find(">parts<") == std::string::npos);
    CHECK(html.find("<p>There is none.</p>") != std::string::npos);
    CHECK(html.find("<p class=\"attention\">Look here.</p>") != std::string::npos);
}

TEST_CASE("bars are drawn to one scale beside their table, with a title and a description") {
    const auto html = report::write_html(with_bars("days"), {});
    CHECK(html.find("<svg role=\"img\"") != std::string::npos);
    CHECK(html.find("<title id=\"chart-days-title\">Days a term</title>") != std::string::npos);
    CHECK(html.find("width=\"330\"") != std::string::npos);
    CHECK(html.find("width=\"165\"") != std::string::npos);
    CHECK(occurrences(html, "<table") == 1);
}

TEST_CASE("a hidden value has its sign and a bar of no length") {
    const auto html = report::write_html(with_bars("days"), {});
    CHECK(html.find("width=\"0\" height=\"14\"/><text x=\"6\" y=\"106\">[c]</text>") != std::string::npos);
}

TEST_CASE("a label of a bar that is too long for the drawing is cut between two characters") {
    const std::string fits(56, 'x');
    CHECK(report::write_html(with_bars("days", fits), {}).find(">" + fits + "</text>") != std::string::npos);

    const std::string letters(54, 'x');
    const auto cut = report::write_html(with_bars("days", letters + "\u00e9\u00e9\u00e9"), {});
    CHECK(cut.find(">" + letters + "\u00e9\u2026</text>") != std::string::npos);
    CHECK(cut.find(letters + "\u00e9\u00e9\u00e9</th>") != std::string::npos);
}

TEST_CASE("a long label of a bar keeps its last word, by which two schools of one name are told apart") {
    const auto cut = report::write_html(with_bars("days", std::string(60, 'x') + " (990012)"), {});
    CHECK(cut.find(">" + std::string(46, 'x') + "\u2026 (990012)</text>") != std::string::npos);
    const auto last_too_long = report::write_html(with_bars("days", "A " + std::string(60, 'x')), {});
    CHECK(last_too_long.find(">A " + std::string(53, 'x') + "\u2026</text>") != std::string::npos);
}

TEST_CASE("a line may end within an address, and not at the hyphen of a short word") {
    const auto html = report::write_html(with_bars("days", "jo@<school>.example"), {});
    CHECK(html.find(">jo@<wbr>&lt;school&gt;.example</th>") != std::string::npos);
    const auto classed = [](const std::string& text) {
        return report::write_html(with_bars("days", text), {}).find("class=\"short\">" + text + "<") !=
               std::string::npos;
    };
    CHECK(classed("Co-opted"));
    CHECK(classed("twelve-signs"));
    CHECK_FALSE(classed("thirteen-sign"));
    CHECK_FALSE(classed("a b-c"));
    CHECK_FALSE(classed("-"));
}

TEST_CASE("bars of a column that is not there are our own mistake") {
    CHECK_THROWS_AS(report::write_html(with_bars("hours"), {}), Error);
}

}  // namespace

TEST_CASE("a section in which there is nothing for people is left out") {
    report::Table table{.name = "codes", .caption = "", .readers = report::For::machines};
    const auto page = report::write_html(
        report::disclose({.schema = "s", .title = "Codes", .sections = {{.heading = "", .blocks = {std::move(table)}}}},
                         report::Audience::general_public),
        {});
    CHECK(occurrences(page, "<section>") == 0);
}
