#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/pairing.hpp"
#include "model/school.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// A school on the map of a county.
struct MapSchool {
    School school;
    std::string cluster = {};  ///< Empty where it stands in none.
    int gives = 0;             ///< Running partnerships in which it supports.
    int receives = 0;          ///< In which it is supported.
    int not_met = 0;           ///< Needs that nobody within reach could meet.
};

/// A running partnership; each place is none where it is not known.
struct MapLink {
    Partnership partnership;
    std::optional<GridPoint> supported;
    std::optional<GridPoint> supporter;
};

/// Schools by phase, with what joins them. Tables "map_schools" and "map_partnerships", the latter without a row where
/// there is no link.
Map map_of_partnerships(const std::vector<MapSchool>& schools, const std::vector<MapLink>& links, const Names& names,
                        std::string_view command);

/// Schools by phase, with a ring about those of which nobody could meet a need. Table "map_schools".
Map map_of_cold_spots(const std::vector<MapSchool>& schools, std::string_view command);

}  // namespace llp::report
