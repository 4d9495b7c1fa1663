#include "core/tally.hpp"

#include <algorithm>
#include <functional>

namespace llp {

std::vector<std::pair<std::string, std::int64_t>> most_frequent_first(const Tally& tally) {
    std::vector<std::pair<std::string, std::int64_t>> list(tally.begin(), tally.end());
    std::ranges::stable_sort(list, std::greater<>{}, [](const auto& entry) { return entry.second; });
    return list;
}

std::int64_t sum_of(const Tally& tally) {
    std::int64_t sum = 0;
    for (const auto& [name, count] : tally) {
        sum += count;
    }
    return sum;
}

}  // namespace llp
