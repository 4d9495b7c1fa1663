#pragma once

#include <optional>
#include <string_view>

namespace llp {

/// The region of England in which a local authority lies ("East Midlands"), as data/defaults/regions.csv has it. Empty
/// where that list lacks the authority, or there is none.
std::string_view region_of(std::optional<int> authority);

}  // namespace llp
