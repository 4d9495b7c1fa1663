#include "core/wide.hpp"

#include <algorithm>
#include <bit>

namespace llp {

namespace {

int binary_digits(Wide value) noexcept {
    constexpr int half = 64;
    const auto high = static_cast<std::uint64_t>(value >> half);
    return high != 0 ? half + static_cast<int>(std::bit_width(high))
                     : static_cast<int>(std::bit_width(static_cast<std::uint64_t>(value)));
}

}  // namespace

std::int64_t square_root(Wide value) noexcept {
    if (value <= 0) {
        return 0;
    }
    // Newton's method from above: the first guess is at most twice too large.
    Wide root = Wide{1} << ((binary_digits(value) + 1) / 2);
    for (;;) {
        const auto next = (root + value / root) / 2;
        if (next >= root) {
            return static_cast<std::int64_t>(root);
        }
        root = next;
    }
}

std::string to_text(Wide value) {
    std::string digits;
    for (auto rest = value; rest != 0 || digits.empty(); rest /= 10) {
        const auto digit = static_cast<int>(rest % 10);
        digits.push_back(static_cast<char>('0' + (digit < 0 ? -digit : digit)));
    }
    if (value < 0) {
        digits.push_back('-');
    }
    std::ranges::reverse(digits);
    return digits;
}

std::optional<Wide> read_wide(std::string_view text) noexcept {
    constexpr auto largest = Wide{1} << 126;
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const bool leads_with_zero = text.size() > 1 && text.front() == '0';
    if (text.empty() || leads_with_zero || (negative && text == "0")) {
        return std::nullopt;
    }
    Wide value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || value > largest / 10) {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    if (value > largest) {
        return std::nullopt;
    }
    return negative ? -value : value;
}

}  // namespace llp
