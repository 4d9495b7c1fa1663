#include "report/writers/visible_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "core/text.hpp"

namespace llp::report {

namespace {

/// Bytes of the character that this byte begins; 1 for a byte that begins none.
std::size_t announced_length(unsigned char first) noexcept {
    if (first >= 0xF0) {
        return 4;
    }
    if (first >= 0xE0) {
        return 3;
    }
    return first >= 0xC0 ? 2 : 1;
}

/// The character at the beginning of the text; empty where the bytes are not UTF-8.
std::string_view first_character(std::string_view text) noexcept {
    const auto character = text.substr(0, announced_length(static_cast<unsigned char>(text.front())));
    return is_utf8(character) ? character : std::string_view();
}

/// Of one well-formed character.
std::uint32_t code_point(std::string_view character) noexcept {
    const auto first = static_cast<unsigned char>(character.front());
    if (character.size() == 1) {
        return first;
    }
    std::uint32_t code = first & (0xFFU >> (character.size() + 1));
    for (const char byte : character.substr(1)) {
        code = code << 6U | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    return code;
}

bool is_control(std::uint32_t code) noexcept {
    return code < 0x20 || (code >= 0x7F && code <= 0x9F);
}

/// Marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9), the separators of lines
/// and paragraphs, and the byte order mark.
bool turns_or_breaks(std::uint32_t code) noexcept {
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

std::string spelt_out(std::uint32_t code) {
    return code < 0x80 ? fmt::format("\\x{:02x}", code) : fmt::format("\\u{:04x}", code);
}

}  // namespace

std::string visible_text(std::string_view text) {
    std::string visible;
    while (!text.empty()) {
        const auto character = first_character(text);
        if (character.empty()) {
            visible += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
            text.remove_prefix(1);
            continue;
        }
        const auto code = code_point(character);
        visible += is_control(code) || turns_or_breaks(code) ? spelt_out(code) : std::string(character);
        text.remove_prefix(character.size());
    }
    return visible;
}

}  // namespace llp::report
