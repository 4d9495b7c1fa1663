#include "model/peer_clusters.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/number.hpp"
#include "core/wide.hpp"

namespace llp {

Points PeerClusters::points() const noexcept {
    return Points(divide_rounding(total, scale));
}

Millionths PeerClusters::gap() const noexcept {
    constexpr Wide hundred_per_cent = 100'000'000;
    const auto of = Wide{std::max<std::int64_t>(1, std::abs(total))};
    return Millionths(static_cast<std::int64_t>((Wide{bound - total} * hundred_per_cent + of - 1) / of));
}

Points PeerClusters::brought_by(std::string_view part) const noexcept {
    std::int64_t brought = 0;
    for (const auto& cluster : clusters) {
        const auto found = std::ranges::find(cluster.parts, part, &ScorePart::name);
        const auto others = static_cast<std::int64_t>(cluster.members.size()) - 1;
        if (found != cluster.parts.end() && others > 0) {
            brought += found->points.count() * (2 * scale / others);
        }
    }
    return Points(brought / scale);
}

}  // namespace llp
