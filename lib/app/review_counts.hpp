#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/review.hpp"
#include "model/school.hpp"
#include "report/pages/review_outcomes.hpp"

namespace llp::app {

/// A school that was to be reviewed.
struct AskedSchool {
    School school;
    std::string cluster;                  ///< Of an approved round; empty where it is in none.
    std::vector<ReviewLine> review = {};  ///< The newest within the span; empty where there is none.
};

/// What the reviews rate: the best mean first, then in the order of the list. Attributes that nobody rated are left
/// out.
std::vector<report::RatedAttribute> rated_attributes(const std::vector<AskedSchool>& schools);

/// The schools by county, phase, district and cluster, each kind by name; of a school without a cluster there is no
/// group. A school counts once for a subject, however often it names it.
std::vector<report::ReviewGroup> review_groups(const std::vector<AskedSchool>& schools, const std::string& authority);

}  // namespace llp::app
