#include "csv/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

#include "core/text.hpp"

namespace llp::csv {

namespace {

constexpr std::array<std::pair<Encoding, std::string_view>, 4> tokens{{{Encoding::utf_8, "utf-8"},
                                                                       {Encoding::windows_1252, "windows-1252"},
                                                                       {Encoding::utf_16le, "utf-16le"},
                                                                       {Encoding::utf_16be, "utf-16be"}}};

/// Bytes 0x80 to 0x9F of Windows-1252; from 0xA0 on the byte is the code point.
constexpr std::array<std::uint16_t, 32> upper_controls{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                       0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr char32_t code_point(unsigned char byte) noexcept {
    return byte >= 0x80 && byte < 0xA0 ? upper_controls.at(byte - 0x80U) : byte;
}

/// Bytes of the sequence that a lead byte announces; 0 for a byte that cannot lead.
constexpr std::size_t announced(unsigned char lead) noexcept {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/// The whole sequence at the front is well-formed, as the library's own check of short texts says.
bool well_formed(std::string_view text, std::size_t length) noexcept {
    return length != 0 && length <= text.size() && is_utf8(text.substr(0, length));
}

}  // namespace

std::string_view token(Encoding encoding) noexcept {
    return std::ranges::find(tokens, encoding, &std::pair<Encoding, std::string_view>::first)->second;
}

std::optional<Encoding> read_encoding(std::string_view text) noexcept {
    for (const auto& [encoding, token] : tokens) {
        if (same_ignoring_case(text, token)) {
            return encoding;
        }
    }
    return std::nullopt;
}

bool is_ascii(std::string_view text) noexcept {
    std::uint64_t seen = 0;
    while (text.size() >= sizeof seen) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data(), sizeof eight);
        seen |= eight;
        text.remove_prefix(sizeof eight);
    }
    for (const char c : text) {
        seen |= static_cast<unsigned char>(c);
    }
    return (seen & 0x8080'8080'8080'8080U) == 0;
}

std::size_t first_bad_byte(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const auto length = announced(lead);
        if (lead >= 0x80 && !well_formed(text.substr(at), length)) {
            return at;
        }
        at += length;
    }
    return std::string_view::npos;
}

void append_utf_8(std::string& to, char32_t code) {
    const auto continued = [&](unsigned shift) { to.push_back(static_cast<char>(0x80U | (code >> shift & 0x3FU))); };
    if (code < 0x80) {
        to.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
        to.push_back(static_cast<char>(0xC0U | code >> 6U));
        continued(0);
    } else if (code < 0x1'0000) {
        to.push_back(static_cast<char>(0xE0U | code >> 12U));
        continued(6);
        continued(0);
    } else {
        to.push_back(static_cast<char>(0xF0U | code >> 18U));
        continued(12);
        continued(6);
        continued(0);
    }
}

void append_windows_1252(std::string& to, std::string_view text) {
    for (const char c : text) {
        append_utf_8(to, code_point(static_cast<unsigned char>(c)));
    }
}

}  // namespace llp::csv
