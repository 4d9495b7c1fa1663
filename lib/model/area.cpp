#include "model/area.hpp"

#include <algorithm>

#include "core/embedded.hpp"

namespace llp {

namespace {

constexpr std::string_view file = "defaults/areas.csv";

/// The list has a line without a topic for the area itself, then one for each topic.
std::vector<Area> read_areas() {
    std::vector<Area> list;
    for (const auto& row : embedded_list(file)) {
        if (row.at(1).empty()) {
            list.push_back({.id = row.at(0), .title = row.at(2), .topics = {}});
        } else if (list.empty() || list.back().id != row.at(0)) {
            refuse_field(file, row.at(0), "has a topic before the line of the area itself");
        } else {
            list.back().topics.push_back({.id = row.at(1), .title = row.at(2)});
        }
    }
    return list;
}

}  // namespace

std::span<const Area> areas() {
    static const auto list = read_areas();
    return list;
}

const Area* find_area(std::string_view id) {
    const auto list = areas();
    const auto found = std::ranges::find(list, id, &Area::id);
    return found == list.end() ? nullptr : &*found;
}

}  // namespace llp
