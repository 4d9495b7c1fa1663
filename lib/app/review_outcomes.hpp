#pragma once

#include <optional>
#include <vector>

#include "app/job.hpp"
#include "report/pages/review_outcomes.hpp"

namespace llp::app {

struct ReviewOutcomesRequest {
    std::vector<int> authorities;  ///< Empty: the only one in the store, or UsageError.
    std::optional<Date> since;     ///< Reviews after this day count; a year before the day of reading unless said.
};

/// What the peer reviews up to the day came to. Throws UsageError where `since` is not before the day.
report::ReviewOutcomesFacts review_outcomes(const Reading& reading, const ReviewOutcomesRequest& request);

}  // namespace llp::app
