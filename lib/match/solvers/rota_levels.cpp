#include "match/solvers/rota_levels.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/error.hpp"
#include "core/wide.hpp"

namespace llp::match {

namespace {

constexpr std::int64_t most_worth = std::int64_t{1} << 59U;

}  // namespace

RotaLevels::RotaLevels(const RotaProblem& problem) {
    Wide most = 0;
    bool keeps = false;
    for (const auto& arc : problem.arcs) {
        most = std::max<Wide>(most, std::abs(arc.points));
        keeps = keeps || arc.kept;
    }
    const Wide reviews = static_cast<Wide>(problem.schools) * problem.each;
    const Wide points = reviews * most;
    const Wide kept = keeps ? 2 * points + 1 : 0;
    const Wide led = problem.leads.empty() ? 0 : 2 * points + reviews * kept + 1;
    const Wide review = 2 * points + reviews * kept + problem.schools * led + 1;
    if ((review + kept + most) * rota_price_scale * (4 * static_cast<Wide>(problem.schools) + 4) * problem.each >
        most_worth) {
        raise<InputError>("scores of up to {} points are too great to be added up exactly over {} schools",
                          static_cast<std::int64_t>(most), problem.schools);
    }
    all_points_ = static_cast<std::int64_t>(points);
    kept_ = static_cast<std::int64_t>(kept);
    led_ = static_cast<std::int64_t>(led);
    review_ = static_cast<std::int64_t>(review);
}

std::optional<std::int64_t> RotaLevels::points_within(std::int64_t bound, RotaGain gain) const {
    gain.points = 0;
    const auto points = bound - worth(gain);
    return points > all_points_ ? std::nullopt : std::optional(points);
}

}  // namespace llp::match
