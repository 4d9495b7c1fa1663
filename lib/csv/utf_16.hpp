#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "csv/encoding.hpp"

namespace llp::csv {

/// Turns UTF-16 into UTF-8, piece by piece; a piece may end within a character.
///
/// Half a character (a surrogate without the other, a byte left over at the end) becomes its number in the three bytes
/// in which UTF-8 would write it, if it allowed that: no character is lost or hidden, and the check of the row finds
/// it.
class Utf16 {
public:
    /// `encoding` is one of the two orders of UTF-16.
    explicit Utf16(Encoding encoding) noexcept : big_endian_(encoding == Encoding::utf_16be) {}

    void append(std::string& to, std::string_view bytes);
    /// Appends what the last piece left open.
    void finish(std::string& to);

private:
    void add(std::string& to, char first, char second);
    void release_high(std::string& to);

    bool big_endian_;
    std::optional<char> odd_;            ///< The first byte of a pair whose second is still to come.
    std::optional<std::uint16_t> high_;  ///< The first half of a character beyond U+FFFF.
};

/// Bytes that text made by `Utf16` took before.
std::int64_t utf_16_size(std::string_view text) noexcept;

/// Puts a replacement character (U+FFFD) in the place of each half that `Utf16` left in the text.
void replace_halves(std::span<char> text) noexcept;

}  // namespace llp::csv
