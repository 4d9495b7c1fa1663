#pragma once

#include <string>
#include <vector>

#include "match/problem.hpp"
#include "match/reviews.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// What a rota was made under, as its parameters and its basis say. Throws Error where they cannot be read.
ReviewTerms terms_as_proposed(const Round& round);

/// Why reviews of a proposed rota can no longer be made on the day of the problem, one sentence each, by review: a
/// school that is closed or takes part no more, a rule that keeps the two apart by now, and a reviewer that was at the
/// school too lately by one of the `others`, reviews of rotas that hold. Of others in the years that are planned one
/// sentence each says which reviewers come to the same school already, which two would review each other, and which
/// schools would make, or have, more reviews of a year than they are to; a rota that mends one of these takes its place
/// only once that is ended.
std::vector<std::string> reviews_no_longer_hold(const Round& round, const std::vector<ReviewMade>& others,
                                                const Problem& problem, const Settings& settings);

}  // namespace llp::match
