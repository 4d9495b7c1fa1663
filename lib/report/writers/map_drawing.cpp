#include "report/writers/map_drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "core/number.hpp"
#include "report/writers/cell_text.hpp"
#include "report/writers/drawing_parts.hpp"

namespace llp::report {

namespace {

// In units of the drawing, of which a phone shows some 600 across.
constexpr std::int64_t drawing_width = 600;
constexpr std::int64_t highest = 760;
constexpr std::int64_t margin = 24;
constexpr std::int64_t below = 34;  ///< For the scale.
constexpr std::int64_t least_span = 5'000;
constexpr std::int64_t label_height = 22;

struct ShapeLook {
    MapShape shape;
    std::string_view name;
    std::string_view path;  ///< About 0,0.
};
constexpr std::array looks{
    ShapeLook{MapShape::circle, "circle", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"},
    ShapeLook{MapShape::square, "square", "M-5 -5h10v10h-10z"},
    ShapeLook{MapShape::triangle, "triangle", "M0 -7l7 12h-14z"},
    ShapeLook{MapShape::diamond, "diamond", "M0 -7l6 7l-6 7l-6 -7z"},
    ShapeLook{MapShape::hexagon, "hexagon", "M-6 0l3 -6h6l3 6l-3 6h-6z"},
    ShapeLook{MapShape::cross, "cross", "M-6 -4l2 -2l4 4l4 -4l2 2l-4 4l4 4l-2 2l-4 -4l-4 4l-2 -2l4 -4z"},
    ShapeLook{MapShape::plus, "plus", "M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z"},
    ShapeLook{MapShape::down_triangle, "down-triangle", "M0 7l7 -12h-14z"},
    ShapeLook{MapShape::star, "star", "M0 -8l2 5h6l-4 4l2 6l-6 -4l-6 4l2 -6l-4 -4h6z"},
};

const ShapeLook& look_of(MapShape shape) {
    return *std::ranges::find(looks, shape, &ShapeLook::shape);
}

/// A cell of a row by the name of its column; nullptr where there is no such column, or what it holds is hidden.
const Cell* cell_of(const Table& table, const std::vector<Cell>& row, std::string_view column) {
    const auto found = std::ranges::find(table.columns, column, &Column::name);
    if (found == table.columns.end()) {
        return nullptr;
    }
    const auto& cell = row.at(static_cast<std::size_t>(found - table.columns.begin()));
    return cell.is_hidden() ? nullptr : &cell;
}

template <typename T>
std::optional<T> value_of(const Table& table, const std::vector<Cell>& row, std::string_view column) {
    const auto* const cell = cell_of(table, row, column);
    const auto* const value = cell == nullptr ? nullptr : std::get_if<T>(&cell->value());
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::string words_in(const Table& table, const std::vector<Cell>& row, std::string_view column) {
    const auto* const cell = cell_of(table, row, column);
    const bool says_any = cell != nullptr && !std::holds_alternative<std::monostate>(cell->value());
    return says_any ? for_people(*cell, DateStyle::in_words) : std::string();
}

/// Metres, east and north.
struct Spot {
    std::int64_t east = 0;
    std::int64_t north = 0;
};

std::optional<Spot> spot_of(const Table& table, const std::vector<Cell>& row, const std::string& prefix) {
    const auto east = value_of<std::int64_t>(table, row, prefix + "easting");
    const auto north = value_of<std::int64_t>(table, row, prefix + "northing");
    return east && north ? std::optional(Spot{*east, *north}) : std::nullopt;
}

struct Placed {
    Spot spot;
    std::string kind;
    std::string name;
    std::string region;
    std::string group;
    bool marked = false;
};

std::vector<Placed> placed_on(const Map& map) {
    std::vector<Placed> list;
    for (const auto& row : map.points.rows) {
        if (const auto spot = spot_of(map.points, row, "")) {
            list.push_back({.spot = *spot,
                            .kind = value_of<std::string>(map.points, row, map.kind_column).value_or(""),
                            .name = words_in(map.points, row, "school"),
                            .region = words_in(map.points, row, map.region_column),
                            .group = words_in(map.points, row, map.group_column),
                            .marked = value_of<bool>(map.points, row, map.mark_column).value_or(false)});
        }
    }
    return list;
}

/// In metres.
struct Bounds {
    std::int64_t west;
    std::int64_t north;
    std::int64_t across;
    std::int64_t up;
};

Bounds bounds_of(const std::vector<Placed>& places) {
    const auto [west, east] = std::ranges::minmax(places, {}, [](const Placed& p) { return p.spot.east; });
    const auto [south, north] = std::ranges::minmax(places, {}, [](const Placed& p) { return p.spot.north; });
    return {.west = west.spot.east,
            .north = north.spot.north,
            .across = std::max(least_span, east.spot.east - west.spot.east),
            .up = std::max(least_span, north.spot.north - south.spot.north)};
}

/// From metres to units, north above.
class Scale {
public:
    explicit Scale(const std::vector<Placed>& places)
        : bounds_(bounds_of(places)),
          is_tall_(bounds_.up * widest > tallest * bounds_.across),
          left_((drawing_width - length(bounds_.across)) / 2),
          height_(2 * margin + length(bounds_.up) + below) {}

    [[nodiscard]] std::int64_t x(const Spot& spot) const { return left_ + length(spot.east - bounds_.west); }
    [[nodiscard]] std::int64_t y(const Spot& spot) const { return margin + length(bounds_.north - spot.north); }
    [[nodiscard]] std::int64_t length(std::int64_t metres) const {
        return is_tall_ ? divide_rounding(metres * tallest, bounds_.up)
                        : divide_rounding(metres * widest, bounds_.across);
    }
    [[nodiscard]] std::int64_t height() const noexcept { return height_; }

    /// The longest of some whole kilometres that takes no more than a quarter of the width.
    [[nodiscard]] std::int64_t bar_km() const {
        constexpr std::array lengths{50, 20, 10, 5, 2};
        const auto* const found =
            std::ranges::find_if(lengths, [&](int km) { return length(std::int64_t{1000} * km) <= drawing_width / 4; });
        return found == lengths.end() ? 1 : *found;
    }

private:
    static constexpr std::int64_t widest = drawing_width - 2 * margin;
    static constexpr std::int64_t tallest = highest - 2 * margin;

    Bounds bounds_;
    bool is_tall_;
    std::int64_t left_;
    std::int64_t height_;
};

Markup at(std::int64_t x, std::int64_t y) {
    return " x=\""_markup + number_markup(x) + "\" y=\""_markup + number_markup(y) + "\""_markup;
}

Markup line_markup(const Scale& scale, const Spot& from, const Spot& to) {
    return "M"_markup + number_markup(scale.x(from)) + " "_markup + number_markup(scale.y(from)) + "L"_markup +
           number_markup(scale.x(to)) + " "_markup + number_markup(scale.y(to));
}

/// Each place of a group joined to the middle of all of them.
Markup groups_markup(const Scale& scale, const std::vector<Placed>& places) {
    std::map<std::string, std::vector<Spot>> groups;
    for (const auto& place : places) {
        if (!place.group.empty()) {
            groups[place.group].push_back(place.spot);
        }
    }
    Markup path;
    for (const auto& [name, spots] : groups) {
        Spot sum;
        for (const auto& spot : spots) {
            sum.east += spot.east;
            sum.north += spot.north;
        }
        const auto n = std::ssize(spots);
        const Spot middle{divide_rounding(sum.east, n), divide_rounding(sum.north, n)};
        for (const auto& spot : spots) {
            path += line_markup(scale, middle, spot);
        }
    }
    return path.html().empty() ? path : "<path class=\"tie\" d=\""_markup + path + "\"/>\n"_markup;
}

Markup lines_markup(const Map& map, const Scale& scale) {
    Markup lines;
    if (!map.lines) {
        return lines;
    }
    for (const auto& row : map.lines->rows) {
        const auto from = spot_of(*map.lines, row, "from_");
        const auto to = spot_of(*map.lines, row, "to_");
        if (from && to) {
            lines += "<path class=\"link\" marker-end=\"url(#"_markup + escaped(map.name) + "-end)\" d=\""_markup +
                     line_markup(scale, *from, *to) + "\"/>\n"_markup;
        }
    }
    return lines;
}

Markup symbol_markup(const Map& map, const Scale& scale, const Placed& place) {
    const auto kind = std::ranges::find(map.kinds, place.kind, &MapKind::value);
    const auto shape = kind == map.kinds.end() ? MapShape::star : kind->shape;
    const auto where = at(scale.x(place.spot), scale.y(place.spot));
    return "<use href=\"#"_markup + escaped(map.name) + "-"_markup + escaped(look_of(shape).name) + "\""_markup +
           where + "><title>"_markup + escaped(place.name) + "</title></use>"_markup;
}

Markup ring_markup(const Scale& scale, const Placed& place) {
    return "<circle class=\"ring\" cx=\""_markup + number_markup(scale.x(place.spot)) + "\" cy=\""_markup +
           number_markup(scale.y(place.spot)) + "\" r=\"10\"/>\n"_markup;
}

Markup places_markup(const Map& map, const Scale& scale, const std::vector<Placed>& places) {
    Markup drawn;
    // Of the most frequent kind, which is named first, there are so many that the others must lie above it.
    for (const auto& kind : map.kinds) {
        for (const auto& place : places) {
            drawn += place.kind == kind.value ? symbol_markup(map, scale, place) + "\n"_markup : Markup();
        }
    }
    for (const auto& place : places) {
        drawn += place.marked ? ring_markup(scale, place) : Markup();
    }
    return drawn;
}

struct Label {
    std::string text;
    std::int64_t x = 0;  ///< Its middle.
    std::int64_t y = 0;  ///< Its foot.
};

struct Box {
    std::int64_t left = 0;
    std::int64_t top = 0;
    std::int64_t right = 0;
    std::int64_t foot = 0;
};

/// Around the letters, at the greater size that a phone has.
Box box_of(const Label& label) {
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
    Crowd(const Scale& scale, const std::vector<Placed>& places)
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
    static constexpr std::int64_t columns = drawing_width / grain + 2;

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

Region region_of(const std::string& name, const std::vector<Spot>& spots, const Scale& scale) {
    Spot sum;
    for (const auto& spot : spots) {
        sum.east += spot.east;
        sum.north += spot.north;
    }
    const auto n = std::ssize(spots);
    const Spot middle{divide_rounding(sum.east, n), divide_rounding(sum.north, n)};
    Region region{.name = name, .x = scale.x(middle), .y = scale.y(middle), .places = n};
    for (const auto& spot : spots) {
        region.aside = std::max(region.aside, std::abs(scale.x(spot) - region.x));
        region.upwards = std::max(region.upwards, std::abs(scale.y(spot) - region.y));
    }
    return region;
}

/// Those with the most places first.
std::vector<Region> regions_among(const Scale& scale, const std::vector<Placed>& places) {
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
Label within_drawing(Label label, const Scale& scale) {
    const auto box = box_of(label);
    const auto half = std::min(drawing_width / 2, label.x - box.left);
    label.x = std::clamp(label.x, half, drawing_width - half);
    label.y = std::clamp(label.y, label_height, scale.height() - below);
    return label;
}

/// Where it covers the fewest places near the middle of its region, and no other label.
Label label_of(const Region& region, const Scale& scale, const Crowd& crowd, const std::vector<Label>& others) {
    constexpr std::int64_t steps = 6;
    constexpr std::int64_t of_another_label = 10'000;
    constexpr std::int64_t of_a_place = 10;
    std::optional<Label> best;
    std::int64_t least = 0;
    for (std::int64_t down = -steps; down <= steps; ++down) {
        for (std::int64_t right = -steps; right <= steps; ++right) {
            const auto label = within_drawing({.text = region.name,
                                               .x = region.x + right * std::max<std::int64_t>(4, region.aside / 10),
                                               .y = region.y + down * std::max<std::int64_t>(5, region.upwards / 10)},
                                              scale);
            const auto box = box_of(label);
            const auto covered =
                std::ranges::count_if(others, [&](const Label& other) { return overlap(box, box_of(other)); });
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

std::vector<Label> region_labels(const Scale& scale, const std::vector<Placed>& places) {
    const Crowd crowd(scale, places);
    std::vector<Label> labels;
    for (const auto& region : regions_among(scale, places)) {
        labels.push_back(label_of(region, scale, crowd, labels));
    }
    return labels;
}

Markup labels_markup(const std::vector<Label>& labels) {
    Markup drawn;
    for (const auto& label : labels) {
        drawn += "<text"_markup + at(label.x, label.y) + ">"_markup + escaped(label.text) + "</text>\n"_markup;
    }
    return drawn;
}

Markup scale_markup(const Scale& scale) {
    const auto km = scale.bar_km();
    const auto length = scale.length(km * 1000);
    const auto y = number_markup(scale.height() - margin / 2);
    return "<path class=\"link\" d=\"M"_markup + number_markup(margin) + " "_markup + y + "v-6v6h"_markup +
           number_markup(length) + "v-6\"/>\n<text class=\"scale\""_markup +
           at(margin + length / 2, scale.height() - margin / 2 - 6) + ">"_markup + escaped(fmt::format("{} km", km)) +
           "</text>\n"_markup;
}

Markup definitions(const Map& map) {
    Markup drawn = "<defs><marker id=\""_markup + escaped(map.name) +
                   "-end\" viewBox=\"0 0 8 8\" refX=\"13\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" "
                   "orient=\"auto\"><path d=\"M0 0l8 4l-8 4z\"/></marker>\n"_markup;
    for (const auto& [shape, name, path] : looks) {
        const bool used =
            shape == MapShape::star || std::ranges::find(map.kinds, shape, &MapKind::shape) != map.kinds.end();
        if (used) {
            drawn += "<path id=\""_markup + escaped(map.name) + "-"_markup + escaped(name) + "\" class=\""_markup +
                     escaped(name) + "\" stroke=\"#fff\" stroke-width=\".8\" d=\""_markup + escaped(path) +
                     "\"/>\n"_markup;
        }
    }
    return drawn + "</defs>\n"_markup;
}

Markup key_markup(const Map& map, const std::vector<Placed>& places) {
    Markup items;
    for (const auto& kind : map.kinds) {
        const auto count = std::ranges::count(places, kind.value, &Placed::kind);
        if (count > 0) {
            items += key_item("<use href=\"#"_markup + escaped(map.name) + "-"_markup +
                                  escaped(look_of(kind.shape).name) + "\"/>"_markup,
                              fmt::format("{} ({})", kind.label, count));
        }
    }
    if (map.lines && !map.lines->rows.empty()) {
        items +=
            key_item("<path class=\"link\" d=\"M-13 0h22\"/><path d=\"M6 -4l8 4l-8 4z\"/>"_markup, map.lines_label);
    }
    if (!map.groups_label.empty()) {
        items += key_item("<path class=\"tie\" d=\"M-13 0h26\"/>"_markup, map.groups_label);
    }
    if (!map.marked_label.empty()) {
        items += key_item("<circle class=\"ring\" r=\"9\"/>"_markup, map.marked_label);
    }
    return key_list(items);
}

}  // namespace

Markup map_drawing(const Map& map) {
    const auto places = placed_on(map);
    if (places.empty()) {
        return {};
    }
    const Scale scale(places);
    const auto id = escaped(map.name);
    return "<figure class=\"map\"><figcaption>"_markup + escaped(map.title) +
           "</figcaption><svg role=\"img\" viewBox=\"0 0 "_markup + number_markup(drawing_width) + " "_markup +
           number_markup(scale.height()) + "\" aria-labelledby=\""_markup + id + "-title "_markup + id +
           "-desc\">\n<title id=\""_markup + id + "-title\">"_markup + escaped(map.title) +
           "</title><desc id=\""_markup + id + "-desc\">"_markup + escaped(map.description) + "</desc>\n"_markup +
           definitions(map) + groups_markup(scale, places) + lines_markup(map, scale) +
           places_markup(map, scale, places) + labels_markup(region_labels(scale, places)) + scale_markup(scale) +
           "</svg>\n"_markup + key_markup(map, places) + "</figure>\n"_markup;
}

}  // namespace llp::report
