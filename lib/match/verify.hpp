#pragma once

#include <string>
#include <vector>

#include "match/problem.hpp"
#include "match/scores.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// What a second look at a round found.
struct Verification {
    std::int64_t pairs = 0;  ///< Allowed pairs that were looked at, each once.
    std::vector<std::string>
        faults;  ///< What is wrong, one sentence each; empty when the round is shown to be the best.
};

/// Whether the round's pairs are the best for the problem: that the inputs are those of its digest, that its pairs are
/// allowed and have their scores, and that its certificate holds over every allowed pair (solvers/proof_check.hpp).
/// Nothing is solved.
Verification verify(const Round& round, const Problem& problem, const Settings& settings);

/// Of a round with an analyst's own scores.
Verification verify_from_scores(const Round& round, std::vector<ScoreRow> rows, const Problem& problem,
                                const Settings& settings);

}  // namespace llp::match
