#include <algorithm>
#include <cstdint>
#include <string>

#include "core/text.hpp"
#include "csv/encoding.hpp"
#include "csv/utf_16.hpp"
#include "require.hpp"
#include "support/encoded.hpp"

namespace {

using llp::is_utf8;
using llp::csv::Encoding;

std::string from_utf_16(std::string_view bytes, Encoding encoding, std::size_t piece) {
    llp::csv::Utf16 utf_16(encoding);
    std::string text;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
        utf_16.append(text, bytes.substr(0, piece));
    }
    utf_16.finish(text);
    return text;
}

/// The characters, halves included, of text made by `Utf16`.
std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            characters.push_back(byte);
        } else if (byte >= 0xC0) {
            characters.push_back(byte & (byte < 0xE0 ? 0x1FU : byte < 0xF0 ? 0x0FU : 0x07U));
        } else {
            characters.back() = characters.back() * 0x40 + (byte & 0x3FU);
        }
    }
    return characters;
}

/// No character is lost or moved, and what is no UTF-8 is half a character.
void check_utf_16(std::string_view bytes, Encoding encoding) {
    auto text = from_utf_16(bytes, encoding, bytes.size() + 1);
    require(from_utf_16(bytes, encoding, 3) == text);

    const auto even = bytes.substr(0, bytes.size() / 2 * 2);
    const auto back = in_utf_16(characters_of(text), encoding);
    require(back.starts_with(even) && back.size() == (bytes.size() + 1) / 2 * 2);
    require(llp::csv::utf_16_size(text) == static_cast<std::int64_t>(back.size()));

    const auto before = text;
    llp::csv::replace_halves(text);
    require(is_utf8(text) && text.size() == before.size());
    require(!is_utf8(before) || text == before);
}

void check_windows_1252(std::string_view bytes) {
    std::string whole;
    llp::csv::append_windows_1252(whole, bytes);
    require(is_utf8(whole) && characters_of(whole).size() == bytes.size());

    std::string in_two;
    llp::csv::append_windows_1252(in_two, bytes.substr(0, bytes.size() / 2));
    llp::csv::append_windows_1252(in_two, bytes.substr(bytes.size() / 2));
    require(in_two == whole);
}

void check_utf_8(std::string_view bytes) {
    const auto bad = llp::csv::first_bad_byte(bytes);
    require((bad == std::string_view::npos) == is_utf8(bytes));
    if (bad != std::string_view::npos) {
        require(is_utf8(bytes.substr(0, bad)) && llp::csv::first_bad_byte(bytes.substr(bad)) == 0);
    }
    const auto beyond_ascii = [](char c) { return static_cast<unsigned char>(c) > 0x7F; };
    require(llp::csv::is_ascii(bytes) == std::ranges::none_of(bytes, beyond_ascii));
}

}  // namespace

/// The conversions write UTF-8 whatever they are given and however it is cut, and lose nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check_utf_16(bytes, Encoding::utf_16le);
    check_utf_16(bytes, Encoding::utf_16be);
    check_windows_1252(bytes);
    check_utf_8(bytes);
    return 0;
}
