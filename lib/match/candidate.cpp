#include "match/candidate.hpp"

namespace llp::match {

std::optional<Metres> apart(const Candidate& candidate) noexcept {
    const auto& a = candidate.supported.school;
    const auto& b = candidate.supporter.school;
    if (!a || !b || !a->place || !b->place) {
        return std::nullopt;
    }
    return distance(*a->place, *b->place);
}

}  // namespace llp::match
