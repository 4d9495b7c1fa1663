#include "report/writers/table.hpp"

#include <doctest/doctest.h>

#include "core/text.hpp"
#include "support/report_document.hpp"

using namespace llp;

namespace {

TEST_CASE("people at a terminal read headings, facts, notes and tables, and no terminal obeys the text") {
    CHECK(report::write_table(test::a_public_document(), {.width = 80}) == R"text(A fixture
=========
As at  2026-11-23
By     [c]

Figures
-------

Pupils  [c]

! Look here.

Places
------

Places & days
Name                  Days  Share  Hint
------------------  ------  -----  -----
=cmd|' /C calc'!A0      12   48.3  first
<b>\x1b[31mred      15,000    [c]  -

Nothing
-------

There is none.

[c] hides names of people in public reports, figures of 5 pupils or fewer or of
fewer than 3 schools, and what peers found in a school.

Further numbers are hidden where those shown would tell a hidden one. That holds
for this document alone: beside another one, of another week or of a part of
these schools, a hidden number may follow from the difference.
)text");
}

TEST_CASE("headings are bold only when colour is on") {
    CHECK(report::write_table(test::a_public_document(), {.colour = false}).find('\x1b') == std::string::npos);
    const auto text = report::write_table(test::a_public_document(), {.colour = true});
    CHECK(text.starts_with("\x1b[1mA fixture\x1b[0m\n"));
    CHECK(text.find("\x1b[31m") == std::string::npos);
}

TEST_CASE("long cells are folded at blanks, so that no line is wider than the terminal") {
    const auto text = report::write_table(
        test::one_table({"a sentence that is a good deal longer than forty columns are wide", std::string(90, 'x')}),
        {.width = 40});
    for (const auto line : split(text, '\n')) {
        CHECK(display_width(line) <= 40);
    }
    CHECK(text.find("a sentence that is a good deal longer\nthan forty columns are wide\n") != std::string::npos);
}

TEST_CASE("lines are folded between words while that is enough, and within words only where it is not") {
    report::Table table{
        .name = "wide", .caption = "", .columns = {{.name = "group", .heading = "Schools"}}, .rows = {{}}};
    table.rows.front().push_back(report::Cell::open("Alternative provision"));
    for (const auto* const name : {"a", "b", "c"}) {
        table.columns.push_back({.name = name, .heading = "Reviewed within a year"});
        table.rows.front().push_back(report::Cell::open(1));
    }
    const report::Document document{
        .schema = "llp.wide/1", .title = "Wide", .sections = {{.heading = "", .blocks = {table}}}};
    const auto disclosed = report::disclose(document, report::Audience::general_public);
    CHECK(report::write_table(disclosed, {.width = 41}).find("\nAlternative ") != std::string::npos);
    CHECK(report::write_table(disclosed, {.width = 40}).find("\nAlternativ ") != std::string::npos);
}

TEST_CASE("columns are aligned by what is seen, not by bytes") {
    const auto text = report::write_table(test::one_table({"Ysgol Llŷn", "plain text"}), {});
    CHECK(text.find("----------\nYsgol Llŷn\nplain text\n") != std::string::npos);
}

}  // namespace
