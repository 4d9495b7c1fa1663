#include "csv/writer.hpp"

#include <doctest/doctest.h>

using llp::csv::Cell;
using llp::csv::Guard;
using llp::csv::without_guard;

namespace {

std::string row(const std::vector<std::string>& cells, Guard guard = Guard::none) {
    std::string text;
    llp::csv::append_row(text, cells, guard);
    return text;
}

}  // namespace

TEST_CASE("cells are quoted only where they must be, and rows end with CRLF") {
    CHECK(row({"a", "b c", ""}) == "a,b c,\r\n");
    CHECK(row({"a,b", "say \"x\"", "two\nlines", " x"}) == "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" x\"\r\n");
}

TEST_CASE("a row of one empty cell is no blank line") {
    CHECK(row({""}) == "\"\"\r\n");
}

TEST_CASE("formulas are guarded when asked, numbers never") {
    CHECK(row({"=1+1", "@x", "safe", "'=1"}, Guard::formulas) == "'=1+1,'@x,safe,''=1\r\n");
    std::string text;
    const std::vector<Cell> cells{{.text = "-3", .kind = Cell::Kind::number}, {.text = "-3"}};
    llp::csv::append_row(text, cells, Guard::formulas);
    CHECK(text == "-3,'-3\r\n");
}

TEST_CASE("a guard is taken off, other marks stay") {
    CHECK(without_guard("'=1+1") == "=1+1");
    CHECK(without_guard("''=1") == "'=1");
    CHECK(without_guard("'tis") == "'tis");
    CHECK(without_guard("'") == "'");
}
