#include "app/kept_round.hpp"

#include <algorithm>

#include "app/stored_round.hpp"

namespace llp::app {

std::vector<match::Pair> pairs_to_keep(const store::Snapshot& snapshot, const Succession& succession,
                                       const std::string& round) {
    std::vector<match::Pair> pairs;
    for (const auto& pair : stored_support_round(snapshot, round, "support --keep").pairs) {
        const match::Pair read{succession.read(pair.supported), succession.read(pair.supporter)};
        if (read.first != read.second) {
            pairs.push_back(read);
        }
    }
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

}  // namespace llp::app
