#include "core/grid_point.hpp"

#include <cmath>

#include "core/number.hpp"

namespace llp {

namespace {

constexpr std::int64_t furthest_east = 700'000;
constexpr std::int64_t furthest_north = 1'300'000;

}  // namespace

std::optional<GridPoint> grid_point(std::int64_t easting, std::int64_t northing) noexcept {
    if (easting <= 0 || northing <= 0 || easting > furthest_east || northing > furthest_north) {
        return std::nullopt;
    }
    return GridPoint{Metres(easting), Metres(northing)};
}

Metres distance(const GridPoint& a, const GridPoint& b) noexcept {
    return Metres(integer_square_root(squared_distance(a, b)));
}

std::int64_t integer_square_root(std::int64_t value) noexcept {
    if (value <= 0) {
        return 0;
    }
    // The floating root is a guess only; the loops make it exact on every machine.
    auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(value)));
    while (root > value / root) {
        --root;
    }
    while (root + 1 <= value / (root + 1)) {
        ++root;
    }
    return root;
}

std::string in_kilometres(Metres distance) {
    return rounded_decimal(Millionths(distance.count() * 1000), 1) + " km";
}

}  // namespace llp
