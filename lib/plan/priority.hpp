#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/profile.hpp"

namespace llp::plan {

inline constexpr std::size_t most_priorities = 5;

/// The areas to work on: those paired on, then the school's other needs; within each the urgent first, then the lowest
/// level (not known last), then the order of data/defaults/areas.csv. At most five, each once. Names in `paired_on`
/// that are no areas are left out.
std::vector<std::string> priority_areas(const std::vector<std::string>& paired_on, const Profile& profile);

/// " Grounds: ..." with the two newest lines of evidence that show the need, put into `sentence`'s {lines}; empty where
/// there are none. Lines of peer review are confidential and left out.
std::string grounds(const AreaProfile* area, std::string_view sentence);

}  // namespace llp::plan
