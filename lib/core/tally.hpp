#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace llp {

/// How often each of some named things occurred.
using Tally = std::map<std::string, std::int64_t>;

/// The most frequent first, of equals in order of name.
std::vector<std::pair<std::string, std::int64_t>> most_frequent_first(const Tally& tally);

/// Of all of them.
std::int64_t sum_of(const Tally& tally);

}  // namespace llp
