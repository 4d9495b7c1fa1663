#include "report/writers/markdown.hpp"

#include <doctest/doctest.h>

#include "report/writers/markdown_text.hpp"
#include "support/report_document.hpp"

using namespace llp;

namespace {

TEST_CASE("people read headings, lists of facts, notes and aligned tables") {
    CHECK(report::write_markdown(test::a_public_document(), {}) == R"text(# A fixture

- **As at:** 23 November 2026
- **By:** \[c\]

## Figures

- **Pupils:** \[c\]

**!** Look here.

## Places

Places &amp; days

| Name | Days | Share | Hint |
| --- | ---: | ---: | --- |
| =cmd\|' /C calc'!A0 | 12 | 48.3 | first |
| &lt;b&gt;\\x1b\[31mred | 15,000 | \[c\] | - |

## Nothing

There is none.

\[c\] hides names of people in public reports, figures of 5 pupils or fewer or of fewer than 3 schools, and what peers found in a school.

Further numbers are hidden where those shown would tell a hidden one. That holds for this document alone: beside another one, of another week or of a part of these schools, a hidden number may follow from the difference.
)text");
}

TEST_CASE("signs that mean something in Markdown are shown") {
    CHECK(report::markdown_text("*a* _b_ `c` [d](e) ~f~ #1 $x$ a\\b") ==
          R"(\*a\* \_b\_ \`c\` \[d\](e) \~f\~ \#1 \$x\$ a\\b)");
    CHECK(report::markdown_text("one | two") == R"(one \| two)");
    CHECK(report::markdown_text("<b onclick=x>&amp;") == "&lt;b onclick=x&gt;&amp;amp;");
}

TEST_CASE("line breaks, escapes and marks that turn the direction of writing are spelt out") {
    CHECK(report::markdown_text("a\n# b\x1b[1m\u202ec") == R"(a\\x0a\# b\\x1b\[1m\\u202ec)");
}

TEST_CASE("a web address is text, not a link") {
    CHECK(report::markdown_text("https://a.example and WWW.b.example") == R"(https\://a.example and WWW\.b.example)");
    CHECK(report::markdown_text("at 9:30, U.K.") == "at 9:30, U.K.");
}

TEST_CASE("only a line of its own can begin a list, a rule or a block of code") {
    CHECK(report::markdown_text("- 1. a") == "- 1. a");
    CHECK(report::markdown_line("- a") == "\\- a");
    CHECK(report::markdown_line("=====") == "\\=====");
    CHECK(report::markdown_line("12. a") == "12\\. a");
    CHECK(report::markdown_line("1) a") == "1\\) a");
    CHECK(report::markdown_line("    a") == "a");
    CHECK(report::markdown_line("12 schools.") == "12 schools.");
}

TEST_CASE("two lists below one another stay two") {
    const report::Field field{.name = "n", .label = "L", .value = report::Cell::open("x")};
    const report::Document document{
        .schema = "s",
        .title = "T",
        .head = {field},
        .sections = {
            {.heading = "", .blocks = {report::Facts{.name = "f", .fields = {field}}, report::Note{.text = "N"}}},
            {.heading = "", .blocks = {report::Facts{.name = "g", .fields = {field}}}}}};
    CHECK(report::write_markdown(report::disclose(document, report::Audience::general_public), {}) ==
          "# T\n\n- **L:** x\n\n* **L:** x\n\nN\n\n- **L:** x\n");
}

}  // namespace
