#pragma once

#include "match/problem.hpp"
#include "match/review_plain.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// What a rota was made from: its schools without those that were withdrawn, and what was asked for.
struct ReviewInputs {
    Problem problem;
    Settings settings;  ///< As they were typed; see for_reviews.
    ReviewTerms terms;
};

/// Throws Error where the parameters of the round cannot be read.
ReviewInputs review_inputs(const Round& round, Problem problem, const Settings& settings);

}  // namespace llp::match
