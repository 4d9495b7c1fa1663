#include "csv/utf_16.hpp"

#include <doctest/doctest.h>

#include "support/encoded.hpp"

using llp::csv::Encoding;
using llp::csv::Utf16;

namespace {

/// Given in pieces of so many bytes.
std::string converted(std::string_view bytes, Encoding encoding, std::size_t piece = 1'000) {
    Utf16 utf_16(encoding);
    std::string text;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
        utf_16.append(text, bytes.substr(0, piece));
    }
    utf_16.finish(text);
    return text;
}

constexpr std::u32string_view every_length = U"a\u00E9\u20AC\U0001F600\U0010FFFF\uFFFF";

}  // namespace

TEST_CASE("characters of every length are converted, in both orders, however the bytes are cut") {
    for (const auto encoding : {Encoding::utf_16le, Encoding::utf_16be}) {
        const auto bytes = in_utf_16(every_length, encoding);
        for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
            CHECK(converted(bytes, encoding, piece) == in_utf_8(every_length));
        }
    }
}

TEST_CASE("half a character keeps its place and is no UTF-8") {
    const auto first = converted(in_utf_16(U"a\xD83D", Encoding::utf_16le), Encoding::utf_16le);
    const auto second = converted(in_utf_16(U"\xDE00z", Encoding::utf_16be), Encoding::utf_16be);
    CHECK(first == "a\xED\xA0\xBD");
    CHECK(llp::csv::first_bad_byte(first) == 1);
    CHECK(second == "\xED\xB8\x80z");
    CHECK(llp::csv::first_bad_byte(second) == 0);
}

TEST_CASE("two first halves and a second are one half and one character") {
    CHECK(converted(in_utf_16(U"\xD83D\U0001F600", Encoding::utf_16le), Encoding::utf_16le) ==
          "\xED\xA0\xBD\xF0\x9F\x98\x80");
}

TEST_CASE("a byte left over at the end is half a character") {
    CHECK(converted("a", Encoding::utf_16le) == "\xED\xA0\x80");
    CHECK(converted("\xD8\x3D\xDE", Encoding::utf_16be) == "\xED\xA0\xBD\xED\xA0\x80");
}

TEST_CASE("the size of converted text is that of the bytes it came from") {
    CHECK(llp::csv::utf_16_size(in_utf_8(every_length)) == 16);
    CHECK(llp::csv::utf_16_size("a\xED\xA0\xBD") == 4);
    CHECK(llp::csv::utf_16_size("") == 0);
}

TEST_CASE("halves are replaced where they stand, whole characters stay") {
    std::string text = "a\xED\xA0\xBD,\xED\x9F\xBF\xED\xB8\x80";
    llp::csv::replace_halves(text);
    CHECK(text == "a\xEF\xBF\xBD,\xED\x9F\xBF\xEF\xBF\xBD");
}
