#include "match/cluster_wish.hpp"

#include <fmt/format.h>

#include "core/embedded.hpp"
#include "match/solvers/clusters.hpp"
#include "toml/table.hpp"

namespace llp::match {

namespace {

std::int64_t number(const toml::Table& table, std::string_view key, std::int64_t least, std::int64_t most) {
    const auto value = table.integer(key);
    if (value < least || value > most) {
        table.fault(key, fmt::format("'{}' is {}: from {} to {} is possible", key, value, least, most));
    }
    return value;
}

}  // namespace

std::string_view token(ClusterAim aim) noexcept {
    switch (aim) {
        case ClusterAim::similar:
            return "similar";
        case ClusterAim::near:
            return "near";
        case ClusterAim::mixed:
            break;
    }
    return "mixed";
}

std::optional<ClusterAim> read_cluster_aim(std::string_view text) noexcept {
    for (const auto aim : {ClusterAim::mixed, ClusterAim::similar, ClusterAim::near}) {
        if (text == token(aim)) {
            return aim;
        }
    }
    return std::nullopt;
}

ClusterWeights default_cluster_weights() {
    constexpr std::int64_t greatest_points = 10'000;
    constexpr std::int64_t most_trials = 10'000'000;
    const auto& text = embedded_file("defaults/clusters.toml");
    const auto file = toml::Table::parse(text.text, text.shown());
    file.refuse_unknown({"name", "version", "limits", "points"});
    const auto& limits = file.table("limits");
    limits.refuse_unknown({"smallest", "largest", "furthest_km", "most_of_a_trust", "trials_per_school"});
    const auto& points = file.table("points");
    points.refuse_unknown({"leadership", "alike", "per_100_m", "kept"});
    return {.name = fmt::format("{} {}", file.text("name"), file.integer("version")),
            .smallest = static_cast<int>(number(limits, "smallest", 3, greatest_cluster)),
            .largest = static_cast<int>(number(limits, "largest", limits.integer("smallest"), greatest_cluster)),
            .furthest = kilometres(number(limits, "furthest_km", 0, 2000)),
            .most_of_a_trust = static_cast<int>(number(limits, "most_of_a_trust", 1, greatest_cluster)),
            .trials_per_school = number(limits, "trials_per_school", 0, most_trials),
            .leadership = Points(number(points, "leadership", 0, greatest_points)),
            .alike = Points(number(points, "alike", 0, greatest_points)),
            .per_100_m = Points(number(points, "per_100_m", 0, 100)),
            .kept = Points(number(points, "kept", 0, greatest_points))};
}

}  // namespace llp::match
