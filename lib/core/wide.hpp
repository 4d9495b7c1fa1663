#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace llp {

/// A whole number of 128 bits, for sums and products that could leave 64.
// NOLINTNEXTLINE(modernize-use-using): -Wpedantic takes the type only so.
__extension__ typedef __int128 Wide;

/// In decimal: "-12".
std::string to_text(Wide value);

/// Reads what `to_text` writes; nullopt for anything else, and beyond +-2^126.
std::optional<Wide> read_wide(std::string_view text) noexcept;

/// The largest whole number whose square is at most `value`, which must be from 0 to 2^126 - 1.
std::int64_t square_root(Wide value) noexcept;

}  // namespace llp
