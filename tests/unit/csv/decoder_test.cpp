#include "csv/decoder.hpp"

#include <doctest/doctest.h>

#include "core/error.hpp"
#include "support/encoded.hpp"
#include "support/gzip.hpp"

using namespace std::string_literals;
using llp::csv::Encoding;

namespace {

struct Decoded {
    std::optional<Encoding> encoding;
    std::size_t mark_size = 0;
    std::string text;
};

/// In pieces of so many bytes, asked for so many at a time.
Decoded decoded(const std::string& bytes, std::optional<Encoding> told = {}, std::size_t piece = 65'536,
                std::size_t room = 1'000) {
    const auto source = llp::csv::memory_source(bytes, piece);
    llp::csv::Intake intake(*source, "schools.csv");
    llp::csv::Decoder decoder(intake, "schools.csv", told);
    Decoded result{.encoding = decoder.encoding(), .mark_size = decoder.mark_size()};
    std::string part(room, '\0');
    while (const auto got = decoder.read(part.data(), room)) {
        result.text.append(part, 0, got);
    }
    return result;
}

std::string refusal_of(const std::string& bytes, std::optional<Encoding> told = {}) {
    try {
        decoded(bytes, told);
    } catch (const llp::InputError& fault) {
        return fault.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("a byte-order mark says what the text is, and is taken off") {
    CHECK(decoded("\xEF\xBB\xBFurn").text == "urn");
    CHECK(decoded("\xEF\xBB\xBFurn").encoding == Encoding::utf_8);
    CHECK(decoded("\xEF\xBB\xBFurn").mark_size == 3);
    for (const auto encoding : {Encoding::utf_16le, Encoding::utf_16be}) {
        const auto read = decoded(in_utf_16(U"\uFEFFurn,\u00E9", encoding));
        CHECK(read.text == "urn,\xC3\xA9");
        CHECK(read.encoding == encoding);
        CHECK(read.mark_size == 2);
    }
}

TEST_CASE("without a mark the bytes are handed on as they came") {
    CHECK(decoded("urn,Caf\xE9").text == "urn,Caf\xE9");
    CHECK_FALSE(decoded("urn").encoding);
}

TEST_CASE("the user may say that UTF-16 is there without its mark, or with it") {
    CHECK(decoded(in_utf_16(U"urn", Encoding::utf_16be), Encoding::utf_16be).text == "urn");
    CHECK(decoded(in_utf_16(U"\uFEFFurn", Encoding::utf_16le), Encoding::utf_16le).text == "urn");
}

TEST_CASE("UTF-16 without a mark is refused where nobody says so, or says otherwise") {
    CHECK(refusal_of("u\0r\0n\0"s) ==
          "schools.csv: is UTF-16 text without a byte-order mark: save it as CSV UTF-8, or say --encoding utf-16le");
    CHECK(refusal_of("\0u\0r\0n"s, Encoding::windows_1252).ends_with("say --encoding utf-16be"));
}

TEST_CASE("a mark of UTF-16 and the user may not disagree") {
    CHECK(refusal_of(in_utf_16(U"\uFEFFurn", Encoding::utf_16le), Encoding::utf_8) ==
          "schools.csv: begins with the byte-order mark of utf-16le and is not utf-8: leave --encoding out");
    CHECK(refusal_of(in_utf_16(U"\uFEFFurn", Encoding::utf_16le), Encoding::utf_16be) != "none");
    CHECK(refusal_of("\xEF\xBB\xBFurn", Encoding::utf_16be) != "none");
    CHECK(decoded("\xEF\xBB\xBFurn", Encoding::windows_1252).encoding == Encoding::windows_1252);
}

TEST_CASE("long text is converted whole, in whatever pieces it comes and is asked for") {
    std::u32string text = U"\uFEFF";
    for (int i = 0; i < 40'000; ++i) {
        text += U"a\u20AC\U0001F600";
    }
    const auto bytes = in_utf_16(text, Encoding::utf_16le);
    const auto expected = in_utf_8(text.substr(1));
    CHECK(decoded(bytes).text == expected);
    CHECK(decoded(bytes, {}, 1, 7).text == expected);
    CHECK(decoded(gzip(bytes)).text == expected);
}

TEST_CASE("an odd byte at the end is handed on as half a character") {
    CHECK(decoded(in_utf_16(U"\uFEFFurn", Encoding::utf_16le) + "1").text == "urn\xED\xA0\x80");
}
