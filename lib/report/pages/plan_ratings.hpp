#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "model/rag.hpp"
#include "report/document.hpp"

namespace llp::report {

/// How an objective of a plan was rated on a day: at a review, or by an update between reviews.
struct PlanRating {
    std::int64_t plan = 0;
    int objective = 0;
    std::string area;
    Date day;
    Rag rag = Rag::green;
    int review = 0;               ///< The review of this number; 0 for an update.
    bool found_by_peers = false;  ///< The area would tell what peers found.
};

/// A row for each, by plan, objective and day, with a timeline beside it: { plan, objective, area, day, rag, occasion
/// }. For people only where ratings were given on two days at least, as one says no more than the plan itself.
Table ratings_table(std::string name, const std::vector<PlanRating>& ratings, bool name_plans);

}  // namespace llp::report
