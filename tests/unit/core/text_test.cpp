#include "core/text.hpp"

#include <doctest/doctest.h>

using namespace llp;

TEST_CASE("trimming takes blanks and no-break spaces from both ends, and nothing from within") {
    CHECK(trim(" \t a b\r\n") == "a b");
    CHECK(trim("\xC2\xA0"
               "a\xC2\xA0") == "a");
    CHECK(trim(" \xC2\xA0 ").empty());
}

TEST_CASE("folding makes what people mean alike the same") {
    CHECK(folded("St. Anne\xE2\x80\x99s  C of E") == "st annes c of e");
    CHECK(folded("CAF\xC3\x89") == "cafe");
    CHECK(folded("\xFF") == folded(""));
}

TEST_CASE("width is that of a terminal") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("e\xCC\x81") == 1);
    CHECK(display_width("\xE5\xAD\xA6") == 2);
}

TEST_CASE("a slug is safe in names of files") {
    CHECK(slug("Good practice!") == "good-practice");
    CHECK(slug("../../etc/passwd") == "etc-passwd");
    CHECK(slug("--").empty());
}

TEST_CASE("splitting keeps empty pieces") {
    CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split("", ',') == std::vector<std::string_view>{""});
}

TEST_CASE("UTF-8 is told from what is not") {
    CHECK(is_utf8("caf\xC3\xA9"));
    CHECK_FALSE(is_utf8("caf\xE9"));
    CHECK_FALSE(is_utf8("\xC0\xAF"));
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));
}

TEST_CASE("a mistyped word finds its neighbour, a strange one nothing") {
    const std::vector<std::string_view> verbs{"import", "report", "pair"};
    CHECK(nearest_word("impotr", verbs) == "import");
    CHECK(nearest_word("pari", verbs) == "pair");
    CHECK(nearest_word("zzzzzz", verbs).empty());
}
