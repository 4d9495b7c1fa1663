#include "match/rules/list.hpp"

namespace llp::match {

/// In a straight line between the places, the limit itself included. Refuses where a place is not known.
Verdict too_far(const Candidate& candidate, const Settings& settings) {
    const auto& supported = candidate.supported.school;
    const auto& supporter = candidate.supporter.school;
    if (!supported || !supporter || !supported->place || !supporter->place) {
        return refused("no place known");
    }
    const auto furthest = settings.furthest.count();
    if (squared_distance(*supported->place, *supporter->place) <= furthest * furthest) {
        return allowed();
    }
    return refused(fmt::format("{} apart", in_kilometres(distance(*supported->place, *supporter->place))));
}

}  // namespace llp::match
