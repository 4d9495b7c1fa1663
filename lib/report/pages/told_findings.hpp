#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/pages/review_outcomes.hpp"

namespace llp::report {

/// Strengths or development areas of a group.
using Findings = std::vector<NamedSubject> ReviewGroup::*;

/// Those that may be named of the group: what at least 3 of its schools named, the most frequent first, at most five;
/// none where no more than 3 answered, as each of them would be known to have named it.
std::vector<NamedSubject> named_findings(const ReviewGroup& group, Findings findings);
inline constexpr std::size_t most_findings_named = 5;

/// A row of the county's list, and what of it may be told beside the lists of the groups.
struct ToldFinding {
    NamedSubject found;
    bool named = true;         ///< Otherwise that there is one must do.
    bool number_told = false;  ///< How many schools named it.
};

/// The county's list, the most frequent first. `groups` begins with the county.
///
/// The lists of the groups bound how many of a group named a subject: at least 3 where it stands, at most 2 where a
/// list with room lacks it. Taken from the county's number, by phase, by district and by cluster each, they bound it
/// further. Numbers, then names, are kept back until of no group of fewer than 3 that answered anything is had, of none
/// of 3 that any or none named it, and of no larger one a count of fewer than 3 that did or did not.
std::vector<ToldFinding> county_findings(const std::vector<ReviewGroup>& groups, Findings findings);

}  // namespace llp::report
