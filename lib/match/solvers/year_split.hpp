#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace llp::match {

/// Parts reviews into years so that in each a school reviews at most `each` others and is reviewed by at most `each`:
/// reviews are (reviewer, host), and no school reviews, or is reviewed, more than years x each times. Possible whatever
/// they are (Petersen 1891, König 1916). The year of each, from 0, the same for the same order.
std::vector<int> split_into_years(std::uint32_t schools,
                                  const std::vector<std::pair<std::uint32_t, std::uint32_t>>& reviews, int years,
                                  int each);

}  // namespace llp::match
