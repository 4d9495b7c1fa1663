#pragma once

#include <cstdint>

namespace llp {

/// A whole number of up to 38 digits, for sums and products on the way to one that fits in 64 bits.
// NOLINTNEXTLINE(modernize-use-using): -Wpedantic takes the type only so.
__extension__ typedef __int128 Wide;

/// The largest whole number whose square is at most `value`, which must be from 0 to 2^126 - 1.
std::int64_t square_root(Wide value) noexcept;

}  // namespace llp
