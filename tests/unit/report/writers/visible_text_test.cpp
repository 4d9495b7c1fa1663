#include "report/writers/visible_text.hpp"

#include <doctest/doctest.h>

using llp::report::visible_text;

namespace {

TEST_CASE("ordinary text of any script is left as it is") {
    for (const auto* text : {"St Anne's", "Ysgol Llŷn", "école £5", "学校", "👩‍🏫", ""}) {
        CHECK(visible_text(text) == text);
    }
}

TEST_CASE("control characters are spelt out at both ends of each range") {
    CHECK(visible_text(std::string("\x00", 1)) == "\\x00");
    CHECK(visible_text("\x1f") == "\\x1f");
    CHECK(visible_text(" ") == " ");
    CHECK(visible_text("~\x7f") == "~\\x7f");
    CHECK(visible_text("\xc2\x80\xc2\x9b\xc2\x9f\xc2\xa0") == "\\u0080\\u009b\\u009f\xc2\xa0");
}

TEST_CASE("marks that turn the direction of writing are spelt out") {
    CHECK(visible_text("a\xe2\x80\xae"
                       "b") == "a\\u202eb");
    CHECK(visible_text("\xe2\x81\xa6\xe2\x81\xa9") == "\\u2066\\u2069");
    CHECK(visible_text("\xe2\x81\xaa") == "\xe2\x81\xaa");
    CHECK(visible_text("\xe2\x80\xa8") == "\\u2028");
    CHECK(visible_text("\xe2\x80\xa7") == "\xe2\x80\xa7");
}

TEST_CASE("bytes that are not UTF-8 are spelt out one by one") {
    CHECK(visible_text("caf\xe9") == "caf\\xe9");
    CHECK(visible_text("\xed\xa0\x80") == "\\xed\\xa0\\x80");
    CHECK(visible_text("\xe2\x82") == "\\xe2\\x82");
}

}  // namespace
