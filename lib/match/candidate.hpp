#pragma once

#include <optional>

#include "core/date.hpp"
#include "match/problem.hpp"
#include "match/standing.hpp"

namespace llp::match {

/// What has been between the two.
struct Tie {
    bool conflict = false;      ///< A declared one holds on the day.
    bool running = false;       ///< The supporter supports the supported already.
    bool returned = false;      ///< The supported supports the supporter.
    bool kept = false;          ///< A pair of the round that is to be kept.
    Points keep;                ///< A part of its score, where that is for keeping.
    std::optional<Date> ended;  ///< The day on which their latest partnership that is over was ended.
    /// By road from the supporter to the supported; as long as back, where only that is stated.
    std::optional<Minutes> minutes;
};

/// One supporter who might help one supported, with all that a rule or a score may look at. It refers to what others
/// hold.
struct Candidate {
    const Someone& supported;
    const Someone& supporter;
    const Standing& need;      ///< Of the supported.
    const Standing& strength;  ///< Of the supporter.
    Tie tie;
    Date day;
};

/// Straight line between the two; none where a place is not known.
std::optional<Metres> apart(const Candidate& candidate) noexcept;

}  // namespace llp::match
