#include "core/wide.hpp"

#include <doctest/doctest.h>

using namespace llp;

TEST_CASE("a wide number is written in decimal and read back") {
    const auto large = Wide{1} << 100;
    for (const auto value : {Wide{0}, Wide{7}, Wide{-7}, Wide{10}, large, -large, Wide{1} << 126, -(Wide{1} << 126)}) {
        CHECK(read_wide(to_text(value)) == value);
    }
    CHECK(to_text(large) == "1267650600228229401496703205376");
    CHECK(to_text(-12) == "-12");
}

TEST_CASE("what is no whole number in plain decimal, or beyond 126 bits, is not read") {
    for (const auto* const text :
         {"", "-", "+1", "01", "-0", "1.0", "1e3", " 1", "1 ", "85070591730234615865843651857942052865"}) {
        CAPTURE(text);
        CHECK_FALSE(read_wide(text));
    }
    CHECK(to_text(*read_wide("85070591730234615865843651857942052864")) == "85070591730234615865843651857942052864");
}
