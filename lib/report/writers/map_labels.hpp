#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/writers/map_scale.hpp"

namespace llp::report {

/// A name on a map, in units of the drawing.
struct MapLabel {
    std::string text;
    std::int64_t x = 0;  ///< Its middle.
    std::int64_t y = 0;  ///< Its foot.
};

/// One for each region that has places: where it covers the fewest of them, near the middle, and no other label if that
/// can be. Regions with the most places are served first.
std::vector<MapLabel> region_labels(const MapScale& scale, const std::vector<Placed>& places);

}  // namespace llp::report
