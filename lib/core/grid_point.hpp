#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include "core/quantity.hpp"

namespace llp {

/// A place on the British National Grid (EPSG:27700), in whole metres. There is no unknown GridPoint: 0,0 is not one.
struct GridPoint {
    Metres easting;
    Metres northing;

    friend constexpr auto operator<=>(const GridPoint&, const GridPoint&) = default;
};

/// The point, or nullopt where either is 0, negative or beyond the grid (700 km by 1,300 km).
std::optional<GridPoint> grid_point(std::int64_t easting, std::int64_t northing) noexcept;

/// Squared straight-line distance in square metres: what rules compare.
constexpr std::int64_t squared_distance(const GridPoint& a, const GridPoint& b) noexcept {
    const auto east = a.easting.count() - b.easting.count();
    const auto north = a.northing.count() - b.northing.count();
    return east * east + north * north;
}

/// Straight-line distance, rounded down to a whole metre: for reading and for scores, not for rules.
Metres distance(const GridPoint& a, const GridPoint& b) noexcept;

/// The largest whole number whose square is at most `value` (0 for negative).
std::int64_t integer_square_root(std::int64_t value) noexcept;

/// "12.3 km", rounded to 0.1 km.
std::string in_kilometres(Metres distance);

}  // namespace llp
