#include "report/writers/csv.hpp"

#include <doctest/doctest.h>

#include "support/report_document.hpp"

using namespace llp;

namespace {

TEST_CASE("a document of several parts is one long table with the codes in a column of their own") {
    CHECK(report::write_csv(test::a_public_document(), {}) ==
          "section,row,column,value,code\r\n"
          "document,1,as_of,2026-11-23,\r\n"
          "document,1,by,,c\r\n"
          "figures,1,pupils,,c\r\n"
          "places,1,name,=cmd|' /C calc'!A0,\r\n"
          "places,1,days,12,\r\n"
          "places,1,share,48.25,\r\n"
          "places,1,parts,need=7; far=-2,\r\n"
          "places,2,name,<b>\x1b[31mred,\r\n"
          "places,2,days,15000,\r\n"
          "places,2,share,,c\r\n"
          "places,2,parts,,\r\n");
}

TEST_CASE("one table stands as it is, a code in place of a value that is not there") {
    CHECK(report::write_csv(test::a_public_document().only("places"), {}) ==
          "name,days,share,parts\r\n"
          "=cmd|' /C calc'!A0,12,48.25,need=7; far=-2\r\n"
          "<b>\x1b[31mred,15000,c,\r\n");
}

TEST_CASE("a table without rows is its header") {
    CHECK(report::write_csv(test::a_public_document().only("none"), {}) == "a\r\n");
}

TEST_CASE("when a spreadsheet is to open it, a formula gets an apostrophe and a negative number does not") {
    const auto text = report::write_csv(test::a_public_document().only("places"), {.excel_safe = true});
    CHECK(text.find("'=cmd|' /C calc'!A0,12") != std::string::npos);
    const auto minus = report::disclose(
        {.schema = "s",
         .title = "",
         .sections = {{.heading = "",
                       .blocks = {report::Table{.name = "t",
                                                .caption = "",
                                                .columns = {{.name = "n", .heading = "N"}},
                                                .rows = {{report::Cell::open(-3)}, {report::Cell::open("-3")}}}}}}},
        report::Audience::general_public);
    CHECK(report::write_csv(minus, {.excel_safe = true}) == "n\r\n-3\r\n'-3\r\n");
}

TEST_CASE("quotes, commas and line ends are quoted as RFC 4180 has it") {
    CHECK(report::write_csv(test::one_table({"a,b", "say \"hi\"", "two\nlines"}), {}) ==
          "text\r\n\"a,b\"\r\n\"say \"\"hi\"\"\"\r\n\"two\nlines\"\r\n");
}

}  // namespace
