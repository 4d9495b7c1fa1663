#include "report/writers/map_drawing.hpp"

#include <doctest/doctest.h>

#include "report/disclosure.hpp"
#include "report/writers/csv.hpp"
#include "report/writers/html.hpp"
#include "report/writers/json.hpp"
#include "report/writers/table.hpp"

using namespace llp;
using report::Cell;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::vector<Cell> place(const char* name, std::int64_t east, std::int64_t north, const char* phase, Cell marked) {
    return {Cell::open(name),  Cell::open(east),     Cell::open(north),
            Cell::open(phase), Cell::open("Norrow"), std::move(marked)};
}

/// Two places 40 km apart from west to east, and 20 km from north to south.
report::Map a_map() {
    return {.name = "where",
            .title = "Where they are",
            .description = "Two schools.",
            .kinds = {{.value = "primary", .label = "Primary", .shape = report::MapShape::circle},
                      {.value = "special", .label = "Special", .shape = report::MapShape::triangle}},
            .kind_column = "phase",
            .region_column = "district",
            .mark_column = "cold",
            .lines_label = "Partnership",
            .marked_label = "Cold spot",
            .points = {.name = "map_schools",
                       .caption = "The map as a table",
                       .columns = {{.name = "school", .heading = "School"},
                                   {.name = "easting", .heading = "", .readers = report::For::machines},
                                   {.name = "northing", .heading = "", .readers = report::For::machines},
                                   {.name = "phase", .heading = "Phase"},
                                   {.name = "district", .heading = "District"},
                                   {.name = "cold", .heading = "", .readers = report::For::machines}},
                       .rows = {place("West <b>", 500'000, 320'000, "primary", Cell::open(true)),
                                place("East", 540'000, 300'000, "special", Cell::open(false))}},
            .lines = report::Table{
                .name = "map_lines",
                .caption = "Its lines",
                .columns = {{.name = "from_easting", .heading = "From"},
                            {.name = "from_northing", .heading = ""},
                            {.name = "to_easting", .heading = "To"},
                            {.name = "to_northing", .heading = ""}},
                .rows = {{Cell::open(500'000), Cell::open(320'000), Cell::open(540'000), Cell::open(300'000)}}}};
}

struct At {
    std::int64_t x = 0;
    std::int64_t y = 0;
};

At label_at(const std::string& svg, const std::string& text) {
    const auto end = svg.find(">" + text + "</text>");
    REQUIRE(end != std::string::npos);
    const auto start = svg.rfind("<text x=\"", end);
    const auto y = svg.find("y=\"", start);
    return {.x = std::stoll(svg.substr(start + 9)), .y = std::stoll(svg.substr(y + 3))};
}

report::Disclosed page(report::Map map) {
    return report::disclose({.schema = "s", .title = "Map", .sections = {{.heading = "", .blocks = {std::move(map)}}}},
                            report::Audience::general_public);
}

}  // namespace

TEST_CASE("places stand at whole units to one scale, north above, with a bar of whole kilometres") {
    const auto svg = report::map_drawing(a_map()).html();
    // 552 units between the margins of 24 are 40 km: 20 km are 276, 10 km are 138.
    CHECK(holds(svg, "<use href=\"#where-circle\" x=\"24\" y=\"24\">"));
    CHECK(holds(svg, "<use href=\"#where-triangle\" x=\"576\" y=\"300\">"));
    CHECK(holds(svg, "M24 24L576 300"));
    CHECK(holds(svg, "h138v-6"));
    CHECK(holds(svg, ">10 km</text>"));
}

TEST_CASE("a county that is higher than wide is scaled by its height") {
    auto map = a_map();
    map.points.rows[1] = place("South", 500'000, 220'000, "special", Cell::open(false));
    const auto svg = report::map_drawing(map).html();
    CHECK(holds(svg, "viewBox=\"0 0 600 794\""));
    CHECK(holds(svg, "y=\"736\""));
}

TEST_CASE("a map has a title, a description and a key, names its districts, and makes no markup of names") {
    const auto svg = report::map_drawing(a_map()).html();
    CHECK(holds(svg, "<svg role=\"img\""));
    CHECK(holds(svg, "<title id=\"where-title\">Where they are</title><desc id=\"where-desc\">Two schools.</desc>"));
    CHECK(holds(svg, ">Norrow</text>"));
    CHECK(holds(svg, "Primary (1)"));
    CHECK(holds(svg, "<title>West &lt;b&gt;</title>"));
    CHECK(holds(svg, "class=\"ring\" cx=\"24\" cy=\"24\""));
}

TEST_CASE("the label of a district covers none of its places where there is room beside them") {
    auto map = a_map();
    map.lines.reset();
    map.points.rows.push_back(place("Middle", 520'000, 310'000, "primary", Cell::open(false)));
    const auto svg = report::map_drawing(map).html();
    REQUIRE(holds(svg, "x=\"300\" y=\"162\""));
    const auto [x, y] = label_at(svg, "Norrow");
    const bool is_clear = std::abs(x - 300) > 36 || y < 162 - 4 || y - 18 > 162 + 4;
    CHECK(is_clear);
    CHECK(std::abs(x - 300) < 276);
    CHECK(std::abs(y - 162) < 138);
}

TEST_CASE("labels of districts whose schools stand among each other do not cover each other") {
    auto map = a_map();
    map.lines.reset();
    auto other = map.points.rows;
    for (auto& row : other) {
        row[4] = Cell::open("Sallow");
        map.points.rows.push_back(row);
    }
    const auto svg = report::map_drawing(map).html();
    const auto one = label_at(svg, "Norrow");
    const auto two = label_at(svg, "Sallow");
    const bool are_apart = std::abs(one.x - two.x) >= 72 || std::abs(one.y - two.y) >= 23;
    CHECK(are_apart);
    CHECK(svg == report::map_drawing(map).html());
}

TEST_CASE("places of one group are joined to their middle") {
    auto map = a_map();
    map.group_column = "district";
    CHECK(holds(report::map_drawing(map).html(), "<path class=\"tie\" d=\"M300 162L24 24M300 162L576 300\"/>"));
}

TEST_CASE("what is hidden is not drawn") {
    auto map = a_map();
    map.points.rows[0][5] = Cell::of_one_school(report::Value(true));
    CHECK_FALSE(holds(report::write_html(page(map), {}), "class=\"ring\" cx"));
    map.points.rows[0][1] = Cell::of_one_school(report::Value(std::int64_t{500'000}));
    CHECK_FALSE(holds(report::write_html(page(map), {}), "<title>West"));
}

TEST_CASE("a place that is not known stands in the table alone, and without any there is no drawing") {
    auto map = a_map();
    map.points.rows[0][1] = Cell::nothing();
    map.lines.reset();
    CHECK_FALSE(holds(report::map_drawing(map).html(), "<title>West"));
    map.points.rows[1][2] = Cell::nothing();
    CHECK(report::map_drawing(map).html().empty());
    CHECK(holds(report::write_html(page(map), {}), "West &lt;b&gt;"));
}

TEST_CASE("every other format has the tables of the map") {
    const auto json = report::write_json(page(a_map()), {});
    CHECK(holds(json, "\"map_schools\": ["));
    CHECK(holds(json, "\"easting\": 500000"));
    CHECK(holds(json, "\"map_lines\": ["));
    const auto text = report::write_table(page(a_map()), {});
    CHECK(holds(text, "The map as a table\n"));
    CHECK_FALSE(holds(text, "svg"));
    CHECK(holds(report::write_csv(page(a_map()), {}), "map_schools,1,easting,500000,"));
    CHECK(
        holds(report::write_csv(page(a_map()).only("map_schools"), {}), "school,easting,northing,phase,district,cold"));
}
