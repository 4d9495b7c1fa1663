#include "app/edited_table.hpp"

#include <doctest/doctest.h>

#include <array>

#include "core/error.hpp"
#include "csv/source.hpp"

using namespace llp;

namespace {

constexpr std::array<std::string_view, 2> known{"plan", "text"};

app::EditedTable read(std::string_view bytes) {
    const auto source = csv::memory_source(bytes);
    csv::Reader reader(*source, "edited.csv");
    return app::read_edited_table(reader, "edited.csv", known);
}

TEST_CASE("columns are found in any order and either case, and those that are not known are named") {
    const auto table = read("Text,mine,PLAN\n 'a ,x,1\n,,\n");
    CHECK(table.unknown_columns == std::vector<std::string>{"mine"});
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows.front().line == 2);
    CHECK(table.rows.front().cell("plan") == "1");
    CHECK(*table.rows.front().as_it_stands("text") == " 'a ");
    CHECK_FALSE(table.rows.front().cell("mine").has_value());
}

TEST_CASE("a known column that stands twice is refused; of another nothing is read") {
    CHECK_THROWS_WITH_AS(read("plan,text,Plan\n1,a,2\n"), "edited.csv:1: the column 'Plan' stands twice: take one out",
                         InputError);
    CHECK(read("plan,mine,mine\n1,a,b\n").rows.size() == 1);
}

TEST_CASE("a row with a cell too few or too many is rejected by its line, and the others are read") {
    const auto table = read("plan,text\n1\n2,a\n3,a,b\n");
    REQUIRE(table.rejects.size() == 2);
    CHECK(table.rejects[0].line == 2);
    CHECK(table.rejects[0].code == "short-row");
    CHECK(table.rejects[1].line == 4);
    CHECK(table.rejects[1].code == "long-row");
    CHECK(table.rows.size() == 1);
}

TEST_CASE("a header has columns whatever their case and order, or lacks one") {
    CHECK(app::has_columns({"Text", "PLAN"}, {"plan", "text"}));
    CHECK_FALSE(app::has_columns({"Text"}, {"plan", "text"}));
}

}  // namespace
