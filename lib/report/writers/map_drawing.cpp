#include "report/writers/map_drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "report/writers/cell_text.hpp"
#include "report/writers/drawing_parts.hpp"
#include "report/writers/map_labels.hpp"

namespace llp::report {

namespace {

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

std::optional<Spot> spot_of(const Table& table, const std::vector<Cell>& row, const std::string& prefix) {
    const auto east = value_of<std::int64_t>(table, row, prefix + "easting");
    const auto north = value_of<std::int64_t>(table, row, prefix + "northing");
    return east && north ? std::optional(Spot{*east, *north}) : std::nullopt;
}

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

Markup at(std::int64_t x, std::int64_t y) {
    return " x=\""_markup + number_markup(x) + "\" y=\""_markup + number_markup(y) + "\""_markup;
}

Markup line_markup(const MapScale& scale, const Spot& from, const Spot& to) {
    return "M"_markup + number_markup(scale.x(from)) + " "_markup + number_markup(scale.y(from)) + "L"_markup +
           number_markup(scale.x(to)) + " "_markup + number_markup(scale.y(to));
}

/// Each place of a group joined to the middle of all of them.
Markup groups_markup(const MapScale& scale, const std::vector<Placed>& places) {
    std::map<std::string, std::vector<Spot>> groups;
    for (const auto& place : places) {
        if (!place.group.empty()) {
            groups[place.group].push_back(place.spot);
        }
    }
    Markup path;
    for (const auto& [name, spots] : groups) {
        const auto middle = middle_of(spots);
        for (const auto& spot : spots) {
            path += line_markup(scale, middle, spot);
        }
    }
    return path.html().empty() ? path : "<path class=\"tie\" d=\""_markup + path + "\"/>\n"_markup;
}

Markup lines_markup(const Map& map, const MapScale& scale) {
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

Markup symbol_markup(const Map& map, const MapScale& scale, const Placed& place) {
    const auto kind = std::ranges::find(map.kinds, place.kind, &MapKind::value);
    const auto shape = kind == map.kinds.end() ? MapShape::star : kind->shape;
    const auto where = at(scale.x(place.spot), scale.y(place.spot));
    return "<use href=\"#"_markup + escaped(map.name) + "-"_markup + escaped(look_of(shape).name) + "\""_markup +
           where + "><title>"_markup + escaped(place.name) + "</title></use>"_markup;
}

Markup ring_markup(const MapScale& scale, const Placed& place) {
    return "<circle class=\"ring\" cx=\""_markup + number_markup(scale.x(place.spot)) + "\" cy=\""_markup +
           number_markup(scale.y(place.spot)) + "\" r=\"10\"/>\n"_markup;
}

Markup places_markup(const Map& map, const MapScale& scale, const std::vector<Placed>& places) {
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

Markup labels_markup(const std::vector<MapLabel>& labels) {
    Markup drawn;
    for (const auto& label : labels) {
        drawn += "<text"_markup + at(label.x, label.y) + ">"_markup + escaped(label.text) + "</text>\n"_markup;
    }
    return drawn;
}

Markup scale_markup(const MapScale& scale) {
    const auto km = scale.bar_km();
    const auto length = scale.length(km * 1000);
    const auto y = number_markup(scale.height() - map_margin / 2);
    return "<path class=\"link\" d=\"M"_markup + number_markup(map_margin) + " "_markup + y + "v-6v6h"_markup +
           number_markup(length) + "v-6\"/>\n<text class=\"scale\""_markup +
           at(map_margin + length / 2, scale.height() - map_margin / 2 - 6) + ">"_markup +
           escaped(fmt::format("{} km", km)) + "</text>\n"_markup;
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
    const MapScale scale(places);
    const auto id = escaped(map.name);
    return "<figure class=\"map\"><figcaption>"_markup + escaped(map.title) +
           "</figcaption><svg role=\"img\" viewBox=\"0 0 "_markup + number_markup(map_width) + " "_markup +
           number_markup(scale.height()) + "\" aria-labelledby=\""_markup + id + "-title "_markup + id +
           "-desc\">\n<title id=\""_markup + id + "-title\">"_markup + escaped(map.title) +
           "</title><desc id=\""_markup + id + "-desc\">"_markup + escaped(map.description) + "</desc>\n"_markup +
           definitions(map) + groups_markup(scale, places) + lines_markup(map, scale) +
           places_markup(map, scale, places) + labels_markup(region_labels(scale, places)) + scale_markup(scale) +
           "</svg>\n"_markup + key_markup(map, places) + "</figure>\n"_markup;
}

}  // namespace llp::report
