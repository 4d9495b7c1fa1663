#include "core/wide.hpp"

#include <algorithm>

namespace llp {

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
