#pragma once

#include <fmt/format.h>

#include <compare>
#include <cstdint>

namespace llp {

/// A whole number of one kind of thing. Made on purpose, read by `count()`; two kinds never mix.
template <typename Tag>
class Quantity {
public:
    constexpr Quantity() noexcept = default;
    explicit constexpr Quantity(std::int64_t count) noexcept : count_(count) {}

    [[nodiscard]] constexpr std::int64_t count() const noexcept { return count_; }

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) noexcept { return Quantity(a.count_ + b.count_); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) noexcept { return Quantity(a.count_ - b.count_); }
    constexpr Quantity& operator+=(Quantity other) noexcept {
        count_ += other.count_;
        return *this;
    }

private:
    std::int64_t count_ = 0;
};

using Metres = Quantity<struct MetresTag>;      ///< Whole metres, as published.
using Days = Quantity<struct DaysTag>;          ///< Whole days of support.
using Minutes = Quantity<struct MinutesTag>;    ///< Whole minutes on the road.
using Points = Quantity<struct PointsTag>;      ///< Whole points of a score; may be negative.
using PerMille = Quantity<struct PerMilleTag>;  ///< Thousandths: weights 0 to 1000, levels -2000 to 2000.
using Millionths =
    Quantity<struct MillionthsTag>;  ///< A published figure times 1,000,000: exact, whatever its decimals.

/// Millionths of a whole.
inline constexpr std::int64_t million = 1'000'000;

/// Whole kilometres as metres.
constexpr Metres kilometres(std::int64_t count) noexcept {
    return Metres(count * 1000);
}

}  // namespace llp

template <typename Tag>
struct fmt::formatter<llp::Quantity<Tag>> : fmt::formatter<std::int64_t> {
    template <typename Context>
    auto format(llp::Quantity<Tag> value, Context& context) const {
        return fmt::formatter<std::int64_t>::format(value.count(), context);
    }
};
