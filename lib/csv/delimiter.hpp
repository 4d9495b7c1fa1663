#pragma once

#include <string_view>

namespace llp::csv {

/// Of comma, semicolon, tab and pipe the one that stands most often outside quotes in a header line; comma where there
/// is none, and in a tie the first in that order.
char detect_delimiter(std::string_view header_line) noexcept;

/// "comma", "semicolon", "tab" or "pipe".
std::string_view delimiter_name(char delimiter) noexcept;

}  // namespace llp::csv
