#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace llp::csv {

enum class Encoding { utf_8, windows_1252, utf_16le, utf_16be };

constexpr bool is_utf_16(Encoding encoding) noexcept {
    return encoding == Encoding::utf_16le || encoding == Encoding::utf_16be;
}

/// "utf-8", "windows-1252", "utf-16le" or "utf-16be".
std::string_view token(Encoding encoding) noexcept;
/// Reads a token in any case. nullopt for anything else.
std::optional<Encoding> read_encoding(std::string_view text) noexcept;

/// True where no byte is above 0x7F.
bool is_ascii(std::string_view text) noexcept;

/// Offset of the first byte that is not well-formed UTF-8; npos where all is well.
std::size_t first_bad_byte(std::string_view text) noexcept;

/// Appends the character of this number, at most 0x10FFFF. A surrogate is written as if it were one.
void append_utf_8(std::string& to, char32_t code);

/// Appends Windows-1252 text as UTF-8. The five bytes without a character (81, 8D, 8F, 90, 9D) become the controls of
/// the same number.
void append_windows_1252(std::string& to, std::string_view text);

}  // namespace llp::csv
