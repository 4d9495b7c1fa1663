#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/quantity.hpp"

namespace llp {

/// A whole number in decimal, blanks around it allowed, with an optional sign; "007" is 7. nullopt for anything else,
/// out of range included.
std::optional<std::int64_t> read_integer(std::string_view text) noexcept;

/// A decimal number such as "-1.25", "1,234.5", "£48,420" or "15.4%" (the sign % or £ is dropped, the value kept) as
/// whole millionths. nullopt for anything else: "nan", an exponent, over six decimals that are not 0, or beyond
/// +-9,000,000,000,000.
std::optional<Millionths> read_decimal(std::string_view text) noexcept;

/// The shortest exact decimal: "12.5", "-0.031", "7".
std::string exact_decimal(Millionths value);

/// Rounded to so many decimals (0 to 6), halves away from zero: 12.345 to 1 is "12.3".
std::string rounded_decimal(Millionths value, int decimals);

/// The same with commas between thousands: "1,234.5".
std::string rounded_with_thousands(Millionths value, int decimals);

/// a / b rounded to the nearest whole number, halves away from zero. b must not be 0.
constexpr std::int64_t divide_rounding(std::int64_t a, std::int64_t b) noexcept {
    const bool negative = (a < 0) != (b < 0);
    const std::int64_t dividend = a < 0 ? -a : a;
    const std::int64_t divisor = b < 0 ? -b : b;
    const std::int64_t quotient = (dividend + divisor / 2) / divisor;
    return negative ? -quotient : quotient;
}

/// A whole number with commas between thousands: "1,234".
std::string with_thousands(std::int64_t value);

}  // namespace llp
