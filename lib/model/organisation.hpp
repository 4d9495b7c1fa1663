#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/grid_point.hpp"
#include "model/postcode.hpp"

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
    std::string source;               ///< The layout's name.
    Date dated;                       ///< The day of the extract or of the list.
    bool placed_by_postcode = false;  ///< The place is that of the postcode: no source gives one.

    /// Not closed by `day`, and not yet to open on it: a day decides over the status. Our own list has neither, and
    /// what stands on it is open.
    [[nodiscard]] bool is_open(Date day) const noexcept;
};

/// Gives an organisation that has no place that of its postcode, marked as such.
void place_by_postcode(Organisation& organisation, const PostcodePlace& postcode);

/// Each organisation once, by id: as its newest statement has it; what that does not say of where it is, the next
/// newest does. Of two of one day our own list, "organisations", goes first.
std::vector<Organisation> read_as_one_each(std::vector<Organisation> statements);

}  // namespace llp
