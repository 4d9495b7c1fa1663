#pragma once

#include <vector>

#include "core/date.hpp"
#include "evidence/weights.hpp"
#include "model/declaration.hpp"
#include "model/judgement.hpp"
#include "model/profile.hpp"
#include "model/result.hpp"
#include "model/school.hpp"

namespace llp::evidence {

/// All that is known, in any order. Facts of URNs that are not among the schools, and what organisations declare, are
/// left out.
struct Facts {
    std::vector<School> schools;  ///< Each URN once. The open ones are those that figures are compared with.
    std::vector<Judgement> judgements;
    std::vector<ResultRow> results;
    std::vector<Declaration> declarations;
};

/// The profile of each school on `as_of`, by URN, with every area of data/defaults/areas.csv.
///
/// level = sum of weight times level / (sum of weights + shrinkage); none where the weights add up to nothing.
/// An area is urgent where an urgent line stands that no newer *inspection* of that area has answered: a published
/// figure, or what a school says of itself, lifts nobody out of urgency. The text of a line that comes from a
/// predecessor names it.
std::vector<Profile> build_profiles(const Facts& facts, const Weights& weights, Date as_of);

}  // namespace llp::evidence
