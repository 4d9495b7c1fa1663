#include "report/writers/map_labels.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace llp::report {

namespace {

constexpr std::int64_t label_height = 22;

struct Box {
    std::int64_t left = 0;
    std::int64_t top = 0;
    std::int64_t right = 0;
    std::int64_t foot = 0;
};

/// Around the letters, at the greater size that a phone has.
Box box_of(const MapLabel& label) {
    constexpr std::int64_t half_a_letter = 6;
    constexpr std::int64_t above_foot = 18;
    constexpr std::int64_t below_foot = 5;
    const auto half = half_a_letter * static_cast<std::int64_t>(label.text.size());
    return {.left = label.x - half, .top = label.y - above_foot, .right = label.x + half, .foot = label.y + below_foot};
}

bool overlap(const Box& a, const Box& b) {
    return a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot;
}

/// How many places are drawn where, so that those under a label are counted at once.
class Crowd {
public:
    Crowd(const MapScale& scale, const std::vector<Placed>& places)
        : rows_(scale.height() / grain + 2), before_(static_cast<std::size_t>(columns * rows_), 0) {
        for (const auto& place : places) {
            const auto [column, row] = square_of(scale.x(place.spot), scale.y(place.spot));
            ++at(column + 1, row + 1);
        }
        for (std::int64_t row = 1; row < rows_; ++row) {
            for (std::int64_t column = 1; column < columns; ++column) {
                at(column, row) += at(column - 1, row) + at(column, row - 1) - at(column - 1, row - 1);
            }
        }
    }

    [[nodiscard]] std::int64_t under(const Box& box) const {
        const auto [left, top] = square_of(box.left, box.top);
        const auto [right, foot] = square_of(box.right + grain, box.foot + grain);
        return at(right, foot) - at(left, foot) - at(right, top) + at(left, top);
    }

private:
    static constexpr std::int64_t grain = 4;  ///< Units; a place is some two wide.
    static constexpr std::int64_t columns = map_width / grain + 2;

    [[nodiscard]] std::pair<std::int64_t, std::int64_t> square_of(std::int64_t x, std::int64_t y) const {
        return {std::clamp<std::int64_t>(x / grain, 0, columns - 2), std::clamp<std::int64_t>(y / grain, 0, rows_ - 2)};
    }
    [[nodiscard]] std::int64_t at(std::int64_t column, std::int64_t row) const {
        return before_[static_cast<std::size_t>(row * columns + column)];
    }
    std::int64_t& at(std::int64_t column, std::int64_t row) {
        return before_[static_cast<std::size_t>(row * columns + column)];
    }

    std::int64_t rows_;
    std::vector<std::int64_t> before_;  ///< Places above and to the left of each corner.
};

/// A region: the middle of its places, and how far they reach from it at most, so that its label stays among them.
struct Region {
    std::string name;
    std::int64_t x = 0;
    std::int64_t y = 0;
    std::int64_t aside = 0;
    std::int64_t upwards = 0;
    std::int64_t places = 0;
};

Region region_of(const std::string& name, const std::vector<Spot>& spots, const MapScale& scale) {
    const auto middle = middle_of(spots);
    Region region{.name = name, .x = scale.x(middle), .y = scale.y(middle), .places = std::ssize(spots)};
    for (const auto& spot : spots) {
        region.aside = std::max(region.aside, std::abs(scale.x(spot) - region.x));
        region.upwards = std::max(region.upwards, std::abs(scale.y(spot) - region.y));
    }
    return region;
}

/// Those with the most places first.
std::vector<Region> regions_among(const MapScale& scale, const std::vector<Placed>& places) {
    std::map<std::string, std::vector<Spot>> spots;
    for (const auto& place : places) {
        if (!place.region.empty()) {
            spots[place.region].push_back(place.spot);
        }
    }
    std::vector<Region> regions;
    regions.reserve(spots.size());
    for (const auto& [name, list] : spots) {
        regions.push_back(region_of(name, list, scale));
    }
    std::ranges::stable_sort(regions, std::ranges::greater(), &Region::places);
    return regions;
}

/// No letter of it stands beyond the drawing, nor on the scale.
MapLabel within_drawing(MapLabel label, const MapScale& scale) {
    const auto box = box_of(label);
    const auto half = std::min(map_width / 2, label.x - box.left);
    label.x = std::clamp(label.x, half, map_width - half);
    label.y = std::clamp(label.y, label_height, scale.height() - room_for_scale);
    return label;
}

/// Where it covers the fewest places near the middle of its region, and no other label.
MapLabel label_of(const Region& region, const MapScale& scale, const Crowd& crowd,
                  const std::vector<MapLabel>& others) {
    constexpr std::int64_t steps = 6;
    constexpr std::int64_t of_another_label = 10'000;
    constexpr std::int64_t of_a_place = 10;
    std::optional<MapLabel> best;
    std::int64_t least = 0;
    for (std::int64_t down = -steps; down <= steps; ++down) {
        for (std::int64_t right = -steps; right <= steps; ++right) {
            const auto label = within_drawing({.text = region.name,
                                               .x = region.x + right * std::max<std::int64_t>(4, region.aside / 10),
                                               .y = region.y + down * std::max<std::int64_t>(5, region.upwards / 10)},
                                              scale);
            const auto box = box_of(label);
            const auto covered =
                std::ranges::count_if(others, [&](const MapLabel& other) { return overlap(box, box_of(other)); });
            const auto cost =
                covered * of_another_label + crowd.under(box) * of_a_place + std::abs(down) + std::abs(right);
            if (!best || cost < least) {
                best = label;
                least = cost;
            }
        }
    }
    return *best;
}

}  // namespace

std::vector<MapLabel> region_labels(const MapScale& scale, const std::vector<Placed>& places) {
    const Crowd crowd(scale, places);
    std::vector<MapLabel> labels;
    for (const auto& region : regions_among(scale, places)) {
        labels.push_back(label_of(region, scale, crowd, labels));
    }
    return labels;
}

}  // namespace llp::report
