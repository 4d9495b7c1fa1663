#include "core/wide.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <limits>

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

TEST_CASE("a square root is the largest whole number whose square is not above") {
    CHECK(square_root(0) == 0);
    CHECK(square_root(1) == 1);
    CHECK(square_root(3) == 1);
    CHECK(square_root(4) == 2);
    CHECK(square_root(8) == 2);
    CHECK(square_root(9) == 3);
}

TEST_CASE("the square root of a square is exact to the last digit, and one less before it") {
    constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
    for (const std::int64_t root : {std::int64_t{1} << 31, std::int64_t{3'037'000'499}, std::int64_t{1} << 32,
                                    std::int64_t{9'999'999'999'999}, largest}) {
        const Wide square = Wide{root} * root;
        CHECK(square_root(square) == root);
        CHECK(square_root(square - 1) == root - 1);
    }
}
