#pragma once

#include <cstdint>

namespace llp {

/// A LAESTAB is the number of an authority and four digits for the establishment: 925 and 2009 are 9252009.
inline constexpr std::int64_t numbers_of_an_authority = 10'000;

constexpr int authority_of_laestab(std::int64_t laestab) noexcept {
    return static_cast<int>(laestab / numbers_of_an_authority);
}

}  // namespace llp
