#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace llp::report {

/// Units across the drawing of a map, of which a phone shows some 600, and those that stay free at each edge.
inline constexpr std::int64_t map_width = 600;
inline constexpr std::int64_t map_margin = 24;
/// Below the places, for the bar of kilometres.
inline constexpr std::int64_t room_for_scale = 34;

/// Metres, east and north.
struct Spot {
    std::int64_t east = 0;
    std::int64_t north = 0;
};

/// The middle of some, at least one.
Spot middle_of(const std::vector<Spot>& spots);

/// What is drawn at a spot.
struct Placed {
    Spot spot;
    std::string kind;
    std::string name;
    std::string region;
    std::string group;
    bool marked = false;
};

/// From metres to units, north above, so that all places fit.
class MapScale {
public:
    /// Of at least one place.
    explicit MapScale(const std::vector<Placed>& places);

    [[nodiscard]] std::int64_t x(const Spot& spot) const;
    [[nodiscard]] std::int64_t y(const Spot& spot) const;
    [[nodiscard]] std::int64_t length(std::int64_t metres) const;
    [[nodiscard]] std::int64_t height() const noexcept { return height_; }
    /// The longest of some whole kilometres that takes no more than a quarter of the width.
    [[nodiscard]] std::int64_t bar_km() const;

private:
    /// In metres.
    struct Bounds {
        std::int64_t west;
        std::int64_t north;
        std::int64_t across;
        std::int64_t up;
    };
    static Bounds bounds_of(const std::vector<Placed>& places);

    Bounds bounds_;
    bool is_tall_;
    std::int64_t left_;
    std::int64_t height_;
};

}  // namespace llp::report
