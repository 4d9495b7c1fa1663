#include "csv/encoding.hpp"

#include <doctest/doctest.h>

using llp::csv::Encoding;
using llp::csv::read_encoding;

TEST_CASE("an encoding is read by the token under which it is named, in any case") {
    for (const auto encoding : {Encoding::utf_8, Encoding::windows_1252, Encoding::utf_16le, Encoding::utf_16be}) {
        CHECK(read_encoding(llp::csv::token(encoding)) == encoding);
    }
    CHECK(read_encoding("UTF-16LE") == Encoding::utf_16le);
    CHECK_FALSE(read_encoding("utf-16"));
    CHECK_FALSE(read_encoding(""));
}

TEST_CASE("a character takes one to four bytes, the edges included") {
    std::string text;
    for (const char32_t code : {0x7FU, 0x80U, 0x7FFU, 0x800U, 0xFFFFU, 0x1'0000U, 0x10'FFFFU}) {
        llp::csv::append_utf_8(text, code);
    }
    CHECK(text ==
          "\x7F"
          "\xC2\x80"
          "\xDF\xBF"
          "\xE0\xA0\x80"
          "\xEF\xBF\xBF"
          "\xF0\x90\x80\x80"
          "\xF4\x8F\xBF\xBF");
}

TEST_CASE("the bytes of Windows-1252 between 80 and 9F are letters and signs, or controls") {
    std::string text;
    llp::csv::append_windows_1252(text, "\x80\x9F\x81\xA0\xFF");
    CHECK(text == "\xE2\x82\xAC\xC5\xB8\xC2\x81\xC2\xA0\xC3\xBF");
}

TEST_CASE("the first byte that is not UTF-8 is found, whole characters passed over") {
    CHECK(llp::csv::first_bad_byte("a\xC3\xA9\xF0\x9F\x98\x80") == std::string_view::npos);
    CHECK(llp::csv::first_bad_byte("a\xC3\xA9\xC3") == 3);
    CHECK(llp::csv::first_bad_byte("\xC0\x80") == 0);
}
