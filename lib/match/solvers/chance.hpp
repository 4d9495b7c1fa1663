#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace llp::match {

/// Numbers that look drawn by lot and are the same on every machine (splitmix64: Steele, Lea and Flood 2014).
class Chance {
public:
    explicit constexpr Chance(std::uint64_t seed) noexcept : state_(seed) {}

    constexpr std::uint64_t next() noexcept {
        state_ += 0x9e3779b97f4a7c15U;
        auto mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }

    /// From 0 to below - 1; below is from 1 to 2^32.
    constexpr std::size_t below(std::size_t below) noexcept {
        return static_cast<std::size_t>(((next() >> 32U) * below) >> 32U);
    }

    /// 1024 times a waiting time of mean about 1.5: how often a coin falls on its back, and a fraction between two
    /// throws. An exponential distribution in whole numbers, straight between powers of two.
    constexpr std::int64_t patience() noexcept {
        const auto drawn = next() | 1U;
        const auto zeros = std::countl_zero(drawn);
        const auto fraction = (drawn << static_cast<unsigned>(zeros) << 1U) >> 54U;
        return std::int64_t{1024} * zeros + 1023 - static_cast<std::int64_t>(fraction);
    }

private:
    std::uint64_t state_;
};

}  // namespace llp::match
