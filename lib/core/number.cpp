#include "core/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/text.hpp"

namespace llp {

namespace {

constexpr std::int64_t largest_whole = 9'000'000'000'000;

/// Drops a currency sign before and a percent sign after the figure.
std::string_view without_signs(std::string_view text) noexcept {
    if (text.starts_with("\xC2\xA3")) {
        text.remove_prefix(2);
    }
    if (text.ends_with('%')) {
        text.remove_suffix(1);
    }
    return trim(text);
}

/// Whole part of a decimal, commas between digits allowed. nullopt where there is no digit or it is too large.
std::optional<std::int64_t> read_whole_part(std::string_view text) noexcept {
    std::int64_t value = 0;
    bool any = false;
    for (const char c : text) {
        if (c == ',' && any) {
            continue;
        }
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        any = true;
        value = value * 10 + (c - '0');
        if (value > largest_whole) {
            return std::nullopt;
        }
    }
    return any ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> read_fraction(std::string_view text) noexcept {
    std::int64_t value = 0;
    std::int64_t unit = million / 10;
    for (const char c : text) {
        if (c < '0' || c > '9' || (unit == 0 && c != '0')) {
            return std::nullopt;
        }
        value += (c - '0') * unit;
        unit /= 10;
    }
    return value;
}

/// A decimal number as text, with commas between the thousands of its whole part.
std::string grouped(std::string text) {
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (auto at = std::min(text.find('.'), text.size()); at > first + 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

}  // namespace

std::optional<std::int64_t> read_integer(std::string_view text) noexcept {
    text = trim(text);
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) {
            return std::nullopt;
        }
    }
    std::int64_t value = 0;
    const auto* const end = text.data() + text.size();
    const auto [stopped, fault] = std::from_chars(text.data(), end, value);
    if (fault != std::errc() || stopped != end || text.empty()) {
        return std::nullopt;
    }
    return value;
}

std::optional<Millionths> read_decimal(std::string_view text) noexcept {
    text = trim(text);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    text = without_signs(text);
    const auto point = text.find('.');
    const auto whole_text = text.substr(0, point);
    const auto fraction_text = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if (whole_text.empty() && fraction_text.empty()) {
        return std::nullopt;
    }
    const auto whole = whole_text.empty() ? std::optional<std::int64_t>(0) : read_whole_part(whole_text);
    const auto fraction = read_fraction(fraction_text);
    if (!whole || !fraction) {
        return std::nullopt;
    }
    const auto value = *whole * million + *fraction;
    if (value > largest_whole * million) {
        return std::nullopt;
    }
    return Millionths(negative ? -value : value);
}

std::string exact_decimal(Millionths value) {
    const auto magnitude = value.count() < 0 ? -value.count() : value.count();
    auto text = fmt::format("{}{}.{:06}", value.count() < 0 ? "-" : "", magnitude / million, magnitude % million);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

std::string rounded_decimal(Millionths value, int decimals) {
    std::int64_t unit = million;
    std::int64_t scale = 1;
    for (int i = 0; i < decimals; ++i) {
        unit /= 10;
        scale *= 10;
    }
    const auto steps = divide_rounding(value.count(), unit);
    const auto magnitude = steps < 0 ? -steps : steps;
    const auto* const sign = steps < 0 ? "-" : "";
    if (decimals == 0) {
        return fmt::format("{}{}", sign, magnitude);
    }
    return fmt::format("{}{}.{:0{}}", sign, magnitude / scale, magnitude % scale, decimals);
}

std::string rounded_with_thousands(Millionths value, int decimals) {
    return grouped(rounded_decimal(value, decimals));
}

std::string with_thousands(std::int64_t value) {
    return grouped(fmt::to_string(value));
}

}  // namespace llp
