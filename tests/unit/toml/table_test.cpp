#include "toml/table.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"

using llp::InputError;
using llp::toml::Table;

namespace {

std::string fault_of(const std::string& text, void (*read)(const Table&)) {
    try {
        read(Table::parse(text, "weights.toml"));
    } catch (const InputError& fault) {
        return fault.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("values are read by key and kind") {
    const auto table = Table::parse(R"(
name = "Ofsted"
weight = -3
listed = true
day = 2026-11-23
words = ["b", "a"]
years = [2, 1]
holidays = [2026-12-25, "2026-12-28"]
[inner]
name = "inside"
[[row]]
n = 1
[[row]]
n = 2
)",
                                    "weights.toml");
    CHECK(table.text("name") == "Ofsted");
    CHECK(table.integer("weight") == -3);
    CHECK(table.flag("listed"));
    CHECK(llp::iso(table.date("day")) == "2026-11-23");
    CHECK(table.texts("words") == std::vector<std::string>{"b", "a"});
    CHECK(table.integers("years") == std::vector<std::int64_t>{2, 1});
    CHECK(llp::iso(table.dates("holidays").at(1)) == "2026-12-28");
    CHECK(table.is_list("years"));
    CHECK_FALSE(table.is_list("weight"));
    CHECK_FALSE(table.is_list("absent"));
    CHECK(table.place("weight").line == 3);
    CHECK(table.place("weight").column == 10);
    CHECK(table.table("inner").text("name") == "inside");
    REQUIRE(table.tables("row").size() == 2);
    CHECK(table.tables("row")[1].integer("n") == 2);
}

TEST_CASE("an absent key takes the other value, an empty list, or no table") {
    const auto table = Table::parse("none = []", "weights.toml");
    CHECK(table.text_or("name", "unnamed") == "unnamed");
    CHECK(table.integer_or("weight", 7) == 7);
    CHECK(table.flag_or("listed", true));
    CHECK(table.texts("words").empty());
    CHECK(table.tables("row").empty());
    CHECK(table.tables("none").empty());
    CHECK(table.find_table("inner") == nullptr);
}

TEST_CASE("a fault names the file, the line and the column") {
    CHECK(fault_of("a = 1\nb = \n", [](const Table&) {}).starts_with("weights.toml:2:"));
    CHECK(fault_of("\nb = 1", [](const Table& t) { (void)t.text("b"); }) == "weights.toml:2:5: 'b' must be text");
    CHECK(fault_of("b = 1", [](const Table& t) { (void)t.text("a"); }) ==
          "weights.toml:1:1: the key 'a' is missing here");
    CHECK(fault_of("b = [1, \"x\"]", [](const Table& t) { (void)t.integers("b"); }) ==
          "weights.toml:1:9: 'b' must be a list of whole numbers");
    CHECK(fault_of("b = \"2026-02-30\"", [](const Table& t) { (void)t.date("b"); }) ==
          "weights.toml:1:5: 'b' must be a day such as 2026-11-23");
}

TEST_CASE("fractions are refused, so that no decision is made in floating point") {
    CHECK(fault_of("weight = 0.5", [](const Table&) {}) ==
          "weights.toml:1:10: fractions and times are not read here: use whole numbers and days");
}

TEST_CASE("an unknown key is refused with the nearest known one") {
    CHECK(fault_of("wieght = 1", [](const Table& t) {
              t.refuse_unknown({"name", "weight"});
          }) == "weights.toml:1:10: unknown key 'wieght': did you mean 'weight'?");
    CHECK(fault_of("weight = 1", [](const Table& t) { t.refuse_unknown({"name", "weight"}); }) == "none");
}
