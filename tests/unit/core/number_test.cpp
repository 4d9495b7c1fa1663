#include "core/number.hpp"

#include <doctest/doctest.h>

using namespace llp;

TEST_CASE("whole numbers are decimal, whatever zeros lead") {
    CHECK(read_integer(" 007 ") == 7);
    CHECK(read_integer("-12") == -12);
    CHECK(read_integer("+5") == 5);
    CHECK_FALSE(read_integer(""));
    CHECK_FALSE(read_integer("+-5"));
    CHECK_FALSE(read_integer("1.0"));
    CHECK_FALSE(read_integer("0x10"));
    CHECK(read_integer("9223372036854775807") == 9'223'372'036'854'775'807);
    CHECK_FALSE(read_integer("9223372036854775808"));
}

TEST_CASE("published figures are read exactly, with the signs that files put around them") {
    CHECK(read_decimal("15.4%") == Millionths(15'400'000));
    CHECK(read_decimal("-0.031") == Millionths(-31'000));
    CHECK(read_decimal("\xC2\xA3"
                       "48,420") == Millionths(48'420'000'000));
    CHECK(read_decimal(".5") == Millionths(500'000));
    CHECK(read_decimal("1.2345670") == Millionths(1'234'567));
}

TEST_CASE("what is no plain figure is refused") {
    for (const auto* const text : {"", "nan", "1e400", "2E+11", "-", ".", "1.2.3", "1.2345678", "SUPP", "12 345"}) {
        CAPTURE(text);
        CHECK_FALSE(read_decimal(text));
    }
}

TEST_CASE("the largest figure is read, one past it is not") {
    CHECK(read_decimal("9000000000000"));
    CHECK(read_decimal("-9000000000000.000000"));
    CHECK_FALSE(read_decimal("9000000000001"));
    CHECK_FALSE(read_decimal("-9000000000000.000001"));
}

TEST_CASE("figures are written exactly or rounded with halves away from zero") {
    CHECK(exact_decimal(Millionths(-31'000)) == "-0.031");
    CHECK(exact_decimal(Millionths(7'000'000)) == "7");
    CHECK(rounded_decimal(Millionths(12'350'000), 1) == "12.4");
    CHECK(rounded_decimal(Millionths(-12'350'000), 1) == "-12.4");
    CHECK(rounded_decimal(Millionths(12'349'999), 1) == "12.3");
    CHECK(rounded_decimal(Millionths(-40'000), 1) == "0.0");
    CHECK(with_thousands(-1'234'567) == "-1,234,567");
    CHECK(with_thousands(999) == "999");
    CHECK(with_thousands(1000) == "1,000");
    CHECK(rounded_with_thousands(Millionths(-1'234'567'890), 1) == "-1,234.6");
    CHECK(rounded_with_thousands(Millionths(999'940'000), 1) == "999.9");
    CHECK(rounded_with_thousands(Millionths(999'500'000), 0) == "1,000");
}

TEST_CASE("division rounds halves away from zero") {
    CHECK(divide_rounding(5, 2) == 3);
    CHECK(divide_rounding(-5, 2) == -3);
    CHECK(divide_rounding(5, -2) == -3);
    CHECK(divide_rounding(4, 3) == 1);
}
