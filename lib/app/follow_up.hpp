#pragma once

#include <optional>
#include <string>

#include "app/job.hpp"
#include "model/load.hpp"
#include "report/pages/follow_ups.hpp"

namespace llp::app {

/// Which finding of which review of a school.
struct FindingChoice {
    Urn urn;
    std::optional<Date> review;  ///< Its day; the newest unless said.
    int number = 1;              ///< From 1, as `follow_ups` lists them.
};

/// An action with its owner and day, the reason why there will be none, or that the action is done.
struct FollowUpDecision {
    std::string action = {};
    std::string owner = {};
    std::optional<Date> due = {};
    std::string reason = {};
    bool done = false;  ///< The action that was recorded, as of the day of the write; the first such day stays.
};

/// The areas to develop that the reviews of a school named, and what became of each. Throws NotFoundError where the
/// school is not held.
report::FollowUpFacts follow_ups(const Reading& reading, Urn urn);

/// Keeps a decision; the same again changes nothing. Throws NotFoundError where there is no such finding, UsageError
/// where the action is to be done before the review, or is done though none was recorded.
Saved decide_follow_up(const Writing& writing, const FindingChoice& choice, const FollowUpDecision& decision);

}  // namespace llp::app
