#include "model/peer_clusters.hpp"

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

}  // namespace llp
