#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace llp {

/// A whole number of 128 bits, for sums that could leave 64.
// NOLINTNEXTLINE(modernize-use-using): -Wpedantic takes the type only so.
__extension__ typedef __int128 Wide;

/// In decimal: "-12".
std::string to_text(Wide value);

/// Reads what `to_text` writes; nullopt for anything else, and beyond +-2^126.
std::optional<Wide> read_wide(std::string_view text) noexcept;

}  // namespace llp
