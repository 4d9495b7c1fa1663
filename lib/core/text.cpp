#include "core/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace llp {

namespace {

constexpr char lower_letter(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

constexpr std::string_view no_break_space = "\xC2\xA0";

constexpr bool is_word_character(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_letter_or_digit(utf8proc_int32_t code) {
    switch (utf8proc_category(code)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_NO:
            return true;
        default:
            return false;
    }
}

/// Calls `visit` with each code point of well-formed runs; bytes that are not UTF-8 are passed over.
template <typename Visit>
void for_each_code_point(std::string_view text, Visit visit) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    for (utf8proc_ssize_t at = 0; at < size;) {
        utf8proc_int32_t code = 0;
        const auto length = utf8proc_iterate(bytes + at, size - at, &code);
        if (length <= 0) {
            ++at;
            continue;
        }
        visit(code);
        at += length;
    }
}

std::string without_accents(std::string_view text) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                        UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owner(mapped, std::free);
    if (length < 0) {
        return lower(text);
    }
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> steps(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        steps[i][0] = i;
    }
    for (std::size_t j = 0; j <= b.size(); ++j) {
        steps[0][j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            steps[i][j] = std::min({steps[i - 1][j] + 1, steps[i][j - 1] + 1, steps[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
            }
        }
    }
    return steps[a.size()][b.size()];
}

}  // namespace

std::string_view trim(std::string_view text) noexcept {
    while (true) {
        if (!text.empty() && is_blank(text.front())) {
            text.remove_prefix(1);
        } else if (!text.empty() && is_blank(text.back())) {
            text.remove_suffix(1);
        } else if (text.starts_with(no_break_space)) {
            text.remove_prefix(no_break_space.size());
        } else if (text.ends_with(no_break_space)) {
            text.remove_suffix(no_break_space.size());
        } else {
            return text;
        }
    }
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower_letter);
    return result;
}

bool same_ignoring_case(std::string_view a, std::string_view b) noexcept {
    return std::ranges::equal(a, b, [](char left, char right) { return lower_letter(left) == lower_letter(right); });
}

bool LessIgnoringCase::operator()(std::string_view a, std::string_view b) const noexcept {
    const auto shorter = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < shorter; ++i) {
        const char left = lower_letter(a[i]);
        const char right = lower_letter(b[i]);
        if (left != right) {
            return left < right;
        }
    }
    return a.size() < b.size();
}

std::string folded(std::string_view text) {
    std::string result;
    for_each_code_point(without_accents(text), [&](utf8proc_int32_t code) {
        if (is_letter_or_digit(code)) {
            std::array<utf8proc_uint8_t, 4> bytes{};
            const auto length = utf8proc_encode_char(code, bytes.data());
            result.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
        } else if (utf8proc_category(code) == UTF8PROC_CATEGORY_ZS && !result.empty() && result.back() != ' ') {
            result.push_back(' ');
        }
    });
    if (result.ends_with(' ')) {
        result.pop_back();
    }
    return result;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for_each_code_point(
        text, [&](utf8proc_int32_t code) { width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code))); });
    return width;
}

std::string slug(std::string_view text) {
    std::string result;
    for (const char c : lower(text)) {
        if (is_word_character(c)) {
            result.push_back(c);
        } else if (!result.empty() && result.back() != '-') {
            result.push_back('-');
        }
    }
    if (result.ends_with('-')) {
        result.pop_back();
    }
    return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    while (true) {
        const auto end = text.find(separator);
        pieces.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return pieces;
        }
        text.remove_prefix(end + 1);
    }
}

bool is_utf8(std::string_view text) noexcept {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    for (utf8proc_ssize_t at = 0; at < size;) {
        if (bytes[at] < 0x80) {
            ++at;
            continue;
        }
        utf8proc_int32_t code = 0;
        const auto length = utf8proc_iterate(bytes + at, size - at, &code);
        if (length <= 0) {
            return false;
        }
        at += length;
    }
    return true;
}

std::string_view nearest_word(std::string_view word, const std::vector<std::string_view>& known) {
    std::string_view best;
    std::size_t shortest = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const auto candidate : known) {
        const auto distance = edit_distance(word, candidate);
        if (distance < shortest) {
            shortest = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace llp
