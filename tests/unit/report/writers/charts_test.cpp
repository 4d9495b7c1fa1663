#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/writers/html.hpp"
#include "report/writers/table.hpp"
#include "report/writers/trend_chart.hpp"

using namespace llp;
using report::Cell;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

int times(const std::string& text, const std::string& part) {
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

std::string html_of(report::Table table, report::Audience audience = report::Audience::general_public,
                    std::string_view reader = {}) {
    return report::write_html(
        report::disclose(
            {.schema = "s", .title = "Charts", .sections = {{.heading = "Part", .blocks = {std::move(table)}}}},
            audience, reader),
        {});
}

report::Table dots(std::vector<Cell> row) {
    return {.name = "figures",
            .caption = "Figures",
            .columns = {{.name = "figure", .heading = "Figure"},
                        {.name = "school", .heading = "School"},
                        {.name = "median", .heading = "Median"},
                        {.name = "similar_1", .heading = "1"},
                        {.name = "similar_2", .heading = "2"}},
            .rows = {std::move(row)},
            .drawing = report::Dots{.label = "figure",
                                    .own = "school",
                                    .median = "median",
                                    .others = {"similar_1", "similar_2"},
                                    .title = "Among similar schools",
                                    .others_label = "A similar school"}};
}

std::vector<Cell> rating(int objective, Cell area, const char* day, const char* rag) {
    return {Cell::open(objective), std::move(area), Cell::open(Date::parse(day)), Cell::open(rag)};
}

report::Table timeline(std::vector<std::vector<Cell>> rows) {
    return {
        .name = "ratings",
        .caption = "Each rating",
        .columns = {{.name = "objective", .heading = "Objective"},
                    {.name = "area", .heading = "Area"},
                    {.name = "day", .heading = "Day"},
                    {.name = "rag", .heading = "Rating"}},
        .rows = std::move(rows),
        .drawing = report::Timeline{
            .subject = {"objective"}, .label = "area", .day = "day", .rating = "rag", .title = "Ratings over time"}};
}

report::Table trend(std::vector<std::pair<const char*, Cell>> terms) {
    report::Table table{.name = "trend",
                        .caption = "Trend",
                        .columns = {{.name = "term", .heading = "Term"}, {.name = "members", .heading = "Members"}},
                        .drawing = report::Trends{.when = "term", .values = {"members"}, .title = "Trend"}};
    for (auto& [term, members] : terms) {
        table.rows.push_back({Cell::open(term), std::move(members)});
    }
    return table;
}

}  // namespace

TEST_CASE("dots stand between the least and the greatest of their row, the school as a diamond with its number") {
    const auto html =
        html_of(dots({Cell::open("<b>"), Cell::open(30), Cell::open(20), Cell::open(10), Cell::open(50)}));
    CHECK(times(html, "class=\"dot\"") == 3);  // One stands in the key.
    CHECK(holds(html, "<g transform=\"translate(64 24)\"><circle class=\"dot\" r=\"4.5\"/><title>10</title></g>"));
    CHECK(holds(html, "<g transform=\"translate(336 24)\"><circle class=\"dot\" r=\"4.5\"/><title>50</title></g>"));
    CHECK(holds(html, "<g transform=\"translate(200 24)\"><path class=\"own\""));
    CHECK(holds(html, "<g transform=\"translate(132 24)\"><path class=\"median\""));
    CHECK(holds(html, ">This school 30</text>"));
    CHECK(holds(html, ">Median 20</text>"));
    CHECK(holds(html, "&lt;b&gt;</text>"));
    CHECK(holds(html, "role=\"img\""));
    CHECK(holds(html, "<desc id=\"chart-figures-desc\">A line for each figure of the table that follows"));
}

TEST_CASE("of equal numbers all stand in the middle, and one number alone is not drawn") {
    const auto equal =
        html_of(dots({Cell::open("Equal"), Cell::open(7), Cell::open(7), Cell::open(7), Cell::nothing()}));
    CHECK(times(equal, "translate(200 24)") == 3);
    const auto alone =
        html_of(dots({Cell::open("Alone"), Cell::open(7), Cell::nothing(), Cell::nothing(), Cell::nothing()}));
    CHECK_FALSE(holds(alone, "<figure"));
}

TEST_CASE("a dot that is hidden is not drawn") {
    const auto html =
        html_of(dots({Cell::open("Few"), Cell::open(30), Cell::open(20), Cell::pupils(5), Cell::pupils(6)}));
    CHECK(times(html, "class=\"dot\"") == 2);
    CHECK_FALSE(holds(html, "<title>5</title>"));
    CHECK(holds(html, "<title>6</title>"));
}

TEST_CASE("a rating has its letter and its shape on its day, a line for each objective") {
    const auto html = html_of(timeline({rating(1, Cell::open("Inclusion"), "2026-01-10", "amber"),
                                        rating(1, Cell::open("Inclusion"), "2026-04-20", "green"),
                                        rating(2, Cell::open("Achievement"), "2026-03-01", "red")}));
    CHECK(times(html, "class=\"axis\"") == 2);
    CHECK(holds(html, ">Objective 1, Inclusion</text>"));
    CHECK(holds(html,
                "<g transform=\"translate(14 30)\"><path class=\"amber\" d=\"M0 -13l13 13l-13 13l-13 -13z\"/>"
                "<text class=\"letter\" text-anchor=\"middle\" y=\"4.5\">A</text>"
                "<title>10 January 2026: amber</title></g>"));
    CHECK(holds(html, "<g transform=\"translate(386 30)\"><path class=\"green\""));
    CHECK(holds(html, "<g transform=\"translate(200 76)\"><path class=\"red\" d=\"M-10 -10h20v20h-20z\"/>"));
}

TEST_CASE("marks of days that lie close never cover each other, on either side") {
    const auto html = html_of(timeline({rating(1, Cell::open("Inclusion"), "2026-01-10", "red"),
                                        rating(1, Cell::open("Inclusion"), "2026-01-11", "amber"),
                                        rating(1, Cell::open("Inclusion"), "2026-12-30", "amber"),
                                        rating(1, Cell::open("Inclusion"), "2026-12-31", "green")}));
    for (const auto* const place : {"translate(14 30)", "translate(40 30)", "translate(360 30)", "translate(386 30)"}) {
        CAPTURE(place);
        CHECK(holds(html, place));
    }
}

TEST_CASE("what only peers found names no line of a timeline but for a named reader of the school") {
    const auto table =
        timeline({rating(1, Cell::of_one_school(report::Value(std::string("Inclusion"))), "2026-01-10", "amber")});
    const auto hidden = html_of(table);
    CHECK(holds(hidden, ">Objective 1, [c]</text>"));
    CHECK_FALSE(holds(hidden, "Inclusion"));
    CHECK(holds(html_of(table, report::Audience::school, "Jo"), ">Objective 1, Inclusion</text>"));
}

TEST_CASE("a trend is drawn from 0 to its greatest number, with the first and the last beside it") {
    const auto html =
        html_of(trend({{"Autumn", Cell::open(10)}, {"Spring", Cell::open(40)}, {"Summer", Cell::open(20)}}));
    CHECK(holds(html, "<path class=\"course\" d=\"M46 58L92 28L138 48\"/>"));
    CHECK(holds(html, "<text x=\"38\" y=\"62\" text-anchor=\"end\">10</text>"));
    CHECK(holds(html, "<text x=\"146\" y=\"52\">20</text>"));
    CHECK(holds(html, "Members 10 to 20."));
}

TEST_CASE("a trend breaks where a number is missing or hidden, and is left out with fewer than two") {
    const auto broken = html_of(trend({{"A", Cell::open(1)},
                                       {"B", Cell::open(2)},
                                       {"C", Cell::pupils(5)},
                                       {"D", Cell::open(2)},
                                       {"E", Cell::open(1)}}));
    CHECK(holds(broken, "<path class=\"course\" d=\"M46 48L69 28M115 28L138 48\"/>"));
    CHECK_FALSE(holds(html_of(trend({{"A", Cell::open(1)}, {"B", Cell::nothing()}})), "<figure"));
}

TEST_CASE("in a terminal a trend is a line of blocks between its first and its last number, with a word") {
    const auto lines = report::trend_lines(
        trend({{"A", Cell::open(0)}, {"B", Cell::nothing()}, {"C", Cell::open(7)}, {"D", Cell::open(3)}}),
        {.when = "term", .values = {"members"}, .title = "Trend"});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].heading == "Members");
    CHECK(lines[0].blocks == "▁·█▄");
    CHECK(lines[0].first == "0");
    CHECK(lines[0].last == "3");
    CHECK(lines[0].change == "up");
    const auto text = report::write_table(
        report::disclose(
            {.schema = "s",
             .title = "Charts",
             .sections = {{.heading = "", .blocks = {trend({{"A", Cell::open(5)}, {"B", Cell::open(5)}})}}}},
            report::Audience::general_public),
        {});
    CHECK(holds(text, "Members     5  ██   5  as before"));
}
