#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace llp {

/// An evaluation area of Ofsted's report card (in force from 10 November 2025), with its topics:
/// data/defaults/areas.csv.
struct Area {
    std::string_view id;
    std::string_view title;
    struct Topic {
        std::string_view id;
        std::string_view title;
    };
    std::vector<Topic> topics;
};

/// All of them, in the order in which pages list them.
std::span<const Area> areas();

/// nullptr where there is none of this id.
const Area* find_area(std::string_view id);

}  // namespace llp
