#include "match/rules/list.hpp"

namespace llp::match {

namespace {

Verdict by_road(const Candidate& candidate, const Settings& settings) {
    if (!settings.longest) {
        return allowed();
    }
    const auto& minutes = candidate.tie.minutes;
    if (!minutes) {
        return not_known("minutes by road not known");
    }
    return *minutes <= *settings.longest ? allowed() : refused(fmt::format("{} minutes by road", *minutes));
}

}  // namespace

/// In a straight line between the places, the limit itself included. Refuses where a place is not known. Where minutes
/// by road are limited too, those that are not known refuse nobody.
Verdict too_far(const Candidate& candidate, const Settings& settings) {
    const auto supported = candidate.supported.place();
    const auto supporter = candidate.supporter.place();
    if (!supported || !supporter) {
        return refused("no place known");
    }
    const auto furthest = settings.furthest.count();
    if (squared_distance(*supported, *supporter) <= furthest * furthest) {
        return by_road(candidate, settings);
    }
    return refused(fmt::format("{} apart", in_kilometres(distance(*supported, *supporter))));
}

}  // namespace llp::match
