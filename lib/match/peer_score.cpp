#include "match/peer_score.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "core/number.hpp"
#include "match/score.hpp"

namespace llp::match {

namespace {

constexpr std::string_view leadership = "leadership-and-governance";

const AreaProfile* leadership_area(const Someone& someone) {
    return someone.profile ? someone.profile->area(leadership) : nullptr;
}

std::optional<PerMille> leadership_of(const Someone& someone) {
    const auto* const area = leadership_area(someone);
    return area == nullptr ? std::nullopt : area->level;
}

/// "leadership", unless the points would tell what peers found.
std::string leadership_part(const Roster& roster, std::size_t one, std::size_t other) {
    const auto is_confidential = [&](std::size_t school) {
        const auto* const area = leadership_area(roster.who(school));
        return area != nullptr && area->is_confidential();
    };
    return is_confidential(one) || is_confidential(other) ? std::string(not_shown_part) : "leadership";
}

Points leadership_points(const Roster& roster, std::size_t one, std::size_t other, Points of_a_level) {
    const auto a = leadership_of(roster.who(one));
    const auto b = leadership_of(roster.who(other));
    constexpr std::int64_t level = 1000;
    return a && b ? Points(divide_rounding(std::abs(a->count() - b->count()) * of_a_level.count(), level)) : Points(0);
}

Points distance_points(const Candidate& candidate, Points per_100_m) {
    constexpr std::int64_t hundred_metres = 100;
    const auto metres = apart(candidate);
    return metres ? Points(-(metres->count() / hundred_metres) * per_100_m.count()) : Points(0);
}

bool counts_both_ways(const std::string& part) {
    return part.starts_with("need:") || part == not_shown_part || part == "declared" || part == "topic";
}

/// Adds up what is of one name.
class Parts {
public:
    void add(const std::string& name, Points points) {
        if (points == Points(0)) {
            return;
        }
        const auto found = std::ranges::find(parts_, name, &ScorePart::name);
        if (found == parts_.end()) {
            parts_.push_back({.name = name, .points = points});
        } else {
            found->points += points;
        }
    }
    std::vector<ScorePart> all() && { return std::move(parts_); }

private:
    std::vector<ScorePart> parts_;
};

std::vector<ScorePart> mixed_parts(const Roster& roster, std::size_t one, std::size_t other, const ClusterWish& wish) {
    Parts parts;
    const auto& weights = roster.settings().weights;
    const auto there = score_parts(roster.candidate(one, other), weights);
    for (const auto& part : there) {
        parts.add(part.name, counts_both_ways(part.name) ? part.points : Points(0));
    }
    for (const auto& part : score_parts(roster.candidate(other, one), weights)) {
        parts.add(part.name, counts_both_ways(part.name) ? part.points : Points(0));
    }
    const auto distance = std::ranges::find(there, "distance", &ScorePart::name);
    parts.add("distance", distance == there.end() ? Points(0) : distance->points);
    parts.add(leadership_part(roster, one, other), leadership_points(roster, one, other, wish.weights.leadership));
    return std::move(parts).all();
}

std::vector<ScorePart> similar_parts(const Roster& roster, std::size_t one, std::size_t other, Points alike) {
    auto weights = roster.settings().weights;
    weights.context = alike;
    auto parts = score_parts(roster.candidate(one, other), weights);
    std::erase_if(parts, [](const ScorePart& part) { return part.name != "context"; });
    return parts;
}

}  // namespace

std::vector<ScorePart> peer_parts(const Roster& roster, std::size_t one, std::size_t other, const ClusterWish& wish) {
    switch (wish.aim) {
        case ClusterAim::mixed:
            return mixed_parts(roster, one, other, wish);
        case ClusterAim::similar:
            return similar_parts(roster, one, other, wish.weights.alike);
        case ClusterAim::near:
            break;
    }
    Parts parts;
    parts.add("distance", distance_points(roster.candidate(one, other), wish.weights.per_100_m));
    return std::move(parts).all();
}

}  // namespace llp::match
