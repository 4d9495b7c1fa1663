#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace llp {

/// What one kept pair of an earlier round counts beside the points of all pairs: `points` for every `per` kept pairs,
/// so that it need not be whole. With `per` 0 kept pairs go before all points.
struct KeepRate {
    std::int64_t points = 0;  ///< 0 or more.
    std::int64_t per = 1;     ///< 0 or more.

    [[nodiscard]] constexpr bool is_first() const noexcept { return per == 0; }
    static constexpr KeepRate first() noexcept { return {1, 0}; }

    // Spelt out: the second solver of the tests reads this as C++17.
    friend constexpr bool operator==(const KeepRate& a, const KeepRate& b) noexcept {
        return a.points == b.points && a.per == b.per;
    }
};

/// "12", "37/2"; "first" where kept pairs go before all points.
std::string text_of(const KeepRate& rate);
/// Reads what `text_of` writes; nullopt for anything else.
std::optional<KeepRate> read_keep_rate(std::string_view text) noexcept;

}  // namespace llp
