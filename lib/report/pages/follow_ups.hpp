#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/review.hpp"
#include "model/review_follow_up.hpp"
#include "model/school.hpp"
#include "report/document.hpp"

namespace llp::report {

/// An area to develop, and what became of it.
struct ReviewFinding {
    ReviewLine line;
    int number = 0;         ///< Within its review, from 1.
    std::string in_survey;  ///< What the school says came of it; may be empty.
    std::optional<ReviewFollowUp> decision;

    [[nodiscard]] bool is_open() const { return in_survey.empty() && !decision; }
};

struct FollowUpFacts {
    Date as_of;
    School school;
    std::vector<ReviewFinding> findings;  ///< The newest review first.
};

/// [ {review, number, finding, state, follow_up, owner, due} ], as `follow_ups` has them.
Table findings_table(std::string name, const std::vector<ReviewFinding>& findings);

/// llp.follow_ups/1: { as_of, urn, name, findings [ {review, number, finding, state, follow_up, owner, due} ] }, where
/// state is "open", "survey" (the survey says what came of it), "action", "done" or "none". What was found, and what
/// came of it, is for the school alone.
Document follow_ups(const FollowUpFacts& facts);

}  // namespace llp::report
