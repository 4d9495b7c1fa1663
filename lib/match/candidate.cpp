#include "match/candidate.hpp"

namespace llp::match {

std::optional<GridPoint> Someone::place() const noexcept {
    if (school) {
        return school->place;
    }
    return organisation ? organisation->place : std::nullopt;
}

std::optional<Metres> apart(const Candidate& candidate) noexcept {
    const auto a = candidate.supported.place();
    const auto b = candidate.supporter.place();
    return a && b ? std::optional(distance(*a, *b)) : std::nullopt;
}

}  // namespace llp::match
