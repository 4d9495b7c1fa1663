#include "csv/utf_16.hpp"

#include <algorithm>

namespace llp::csv {

namespace {

constexpr bool is_high(char32_t unit) noexcept {
    return unit >= 0xD800 && unit <= 0xDBFF;
}

constexpr bool is_low(char32_t unit) noexcept {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

/// In UTF-8 the surrogates, and nothing else, are ED followed by a byte from A0 on.
constexpr bool begins_half(char first, char second) noexcept {
    return first == '\xED' && static_cast<unsigned char>(second) >= 0xA0;
}

}  // namespace

void Utf16::append(std::string& to, std::string_view bytes) {
    if (odd_ && !bytes.empty()) {
        add(to, *odd_, bytes.front());
        odd_.reset();
        bytes.remove_prefix(1);
    }
    for (; bytes.size() >= 2; bytes.remove_prefix(2)) {
        add(to, bytes[0], bytes[1]);
    }
    if (!bytes.empty()) {
        odd_ = bytes.front();
    }
}

void Utf16::finish(std::string& to) {
    release_high(to);
    if (odd_) {
        append_utf_8(to, 0xD800);
        odd_.reset();
    }
}

void Utf16::add(std::string& to, char first, char second) {
    const auto upper = static_cast<unsigned char>(big_endian_ ? first : second);
    const auto lower = static_cast<unsigned char>(big_endian_ ? second : first);
    const char32_t unit = upper * 0x100U + lower;
    if (high_ && is_low(unit)) {
        append_utf_8(to, 0x10000U + (*high_ - 0xD800U) * 0x400U + (unit - 0xDC00U));
        high_.reset();
        return;
    }
    release_high(to);
    if (is_high(unit)) {
        high_ = static_cast<std::uint16_t>(unit);
    } else {
        append_utf_8(to, unit);
    }
}

void Utf16::release_high(std::string& to) {
    if (high_) {
        append_utf_8(to, *high_);
        high_.reset();
    }
}

std::int64_t utf_16_size(std::string_view text) noexcept {
    const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto begins_pair = [](char c) { return static_cast<unsigned char>(c) >= 0xF0U; };
    return 2 * (std::ranges::count_if(text, begins_character) + std::ranges::count_if(text, begins_pair));
}

void replace_halves(std::span<char> text) noexcept {
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    for (std::size_t at = 0; at + replacement.size() <= text.size(); ++at) {
        if (begins_half(text[at], text[at + 1])) {
            std::ranges::copy(replacement, text.subspan(at).begin());
        }
    }
}

}  // namespace llp::csv
