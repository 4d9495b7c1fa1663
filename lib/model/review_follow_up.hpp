#pragma once

#include <optional>
#include <string>

#include "core/date.hpp"
#include "model/review.hpp"

namespace llp {

/// What was decided about an area to develop: an action, or that there will be none, and why.
struct ReviewFollowUp {
    Urn urn;  ///< Of the school that was reviewed, the day of the review, and the finding as its line has it.
    Date date;
    std::string subject;
    std::string text;
    std::string action = {};        ///< Empty where nothing will be done.
    std::string owner = {};         ///< Of the action: "NAME, ROLE".
    std::optional<Date> due = {};   ///< Of the action.
    std::string reason = {};        ///< Why nothing will be done; empty where something will.
    std::optional<Date> said = {};  ///< Of two decisions the later stands; none before it is kept: as of that day.
    std::optional<Date> done = {};  ///< The day on which the action was said to be done; none while it is to be done.

    [[nodiscard]] bool is_to_be_done() const noexcept { return due && !done; }
    [[nodiscard]] bool is_about(const ReviewLine& line) const {
        return line.part == ReviewPart::development && line.at_the_time.value_or(line.urn) == urn &&
               line.date == date && line.subject == subject && line.text == text;
    }
};

}  // namespace llp
