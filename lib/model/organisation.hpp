#pragma once

#include <optional>
#include <string>

#include "core/date.hpp"
#include "core/grid_point.hpp"

namespace llp {

/// A body that is no school: a trust, a sponsor, a federation, a local authority, a university, a diocese.
struct Organisation {
    std::string id;  ///< As in "org:ID"; of a group in GIAS its Group UID.
    std::string name;
    std::string kind;    ///< A slug: "multi-academy-trust", "federation", "university".
    std::string status;  ///< "open", "closed", "proposed-to-open" or empty.
    std::optional<Date> opened;
    std::optional<Date> closed;
    std::string company;   ///< Companies House number, leading zeros kept; may be empty.
    std::string postcode;  ///< May be empty.
    std::optional<GridPoint> place;
    std::string source;  ///< The layout's name.
    Date dated;          ///< The day of the extract or of the list.
};

}  // namespace llp
