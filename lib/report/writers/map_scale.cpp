#include "report/writers/map_scale.hpp"

#include <algorithm>
#include <array>

#include "core/number.hpp"

namespace llp::report {

namespace {

constexpr std::int64_t highest = 760;
constexpr std::int64_t least_span = 5'000;
constexpr std::int64_t widest = map_width - 2 * map_margin;
constexpr std::int64_t tallest = highest - 2 * map_margin;

}  // namespace

Spot middle_of(const std::vector<Spot>& spots) {
    Spot sum;
    for (const auto& spot : spots) {
        sum.east += spot.east;
        sum.north += spot.north;
    }
    return {divide_rounding(sum.east, std::ssize(spots)), divide_rounding(sum.north, std::ssize(spots))};
}

MapScale::MapScale(const std::vector<Placed>& places)
    : bounds_(bounds_of(places)),
      is_tall_(bounds_.up * widest > tallest * bounds_.across),
      left_((map_width - length(bounds_.across)) / 2),
      height_(2 * map_margin + length(bounds_.up) + room_for_scale) {}

MapScale::Bounds MapScale::bounds_of(const std::vector<Placed>& places) {
    const auto [west, east] = std::ranges::minmax(places, {}, [](const Placed& p) { return p.spot.east; });
    const auto [south, north] = std::ranges::minmax(places, {}, [](const Placed& p) { return p.spot.north; });
    return {.west = west.spot.east,
            .north = north.spot.north,
            .across = std::max(least_span, east.spot.east - west.spot.east),
            .up = std::max(least_span, north.spot.north - south.spot.north)};
}

std::int64_t MapScale::x(const Spot& spot) const {
    return left_ + length(spot.east - bounds_.west);
}

std::int64_t MapScale::y(const Spot& spot) const {
    return map_margin + length(bounds_.north - spot.north);
}

std::int64_t MapScale::length(std::int64_t metres) const {
    return is_tall_ ? divide_rounding(metres * tallest, bounds_.up) : divide_rounding(metres * widest, bounds_.across);
}

std::int64_t MapScale::bar_km() const {
    constexpr std::array lengths{50, 20, 10, 5, 2};
    const auto* const found =
        std::ranges::find_if(lengths, [&](int km) { return length(std::int64_t{1000} * km) <= map_width / 4; });
    return found == lengths.end() ? 1 : *found;
}

}  // namespace llp::report
