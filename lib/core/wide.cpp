#include "core/wide.hpp"

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

}  // namespace llp
