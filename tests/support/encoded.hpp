#pragma once

#include <string>
#include <string_view>

#include "csv/encoding.hpp"

/// The text as UTF-8.
inline std::string in_utf_8(std::u32string_view text) {
    std::string bytes;
    for (const char32_t code : text) {
        llp::csv::append_utf_8(bytes, code);
    }
    return bytes;
}

/// The text as UTF-16; a mark is written where the text begins with U+FEFF, and half a character where it holds one.
inline std::string in_utf_16(std::u32string_view text, llp::csv::Encoding encoding) {
    std::string bytes;
    const auto add = [&](char32_t unit) {
        const auto upper = static_cast<char>(unit / 0x100);
        const auto lower = static_cast<char>(unit % 0x100);
        bytes += encoding == llp::csv::Encoding::utf_16be ? std::string{upper, lower} : std::string{lower, upper};
    };
    for (const char32_t code : text) {
        if (code >= 0x1'0000) {
            add(0xD800 + (code - 0x1'0000) / 0x400);
            add(0xDC00 + (code - 0x1'0000) % 0x400);
        } else {
            add(code);
        }
    }
    return bytes;
}
