#pragma once

#include "app/pair_schools.hpp"
#include "match/problem.hpp"
#include "match/settings.hpp"
#include "store/session.hpp"

namespace llp::app {

/// What a saved round was made from.
struct RoundInputs {
    std::int64_t command = 0;  ///< That proposed it.
    match::Problem problem;
    match::Settings settings;
};

/// What a saved round of partners, clusters or reviews was made from; what it was asked for stands in its parameters.
struct PeerInputs {
    std::int64_t command = 0;  ///< That proposed it.
    match::Problem problem;
    match::Settings weights;
};

/// As the store held it when the round was proposed. Throws UsageError where scores are given, which it has not.
PeerInputs peer_inputs_of(const store::Snapshot& snapshot, const Round& round, const OwnInputs& own);

/// The pool of a saved round, as it was asked for; its locks are not read.
PairRequest request_of(const Round& round);

/// As the store held it when the round was proposed. nullopt for a round that was saved without a certificate, by an
/// older llp. Throws UsageError where scores of the analyst's own are wanting, or given to a round without.
std::optional<RoundInputs> inputs_of(const store::Snapshot& snapshot, const Round& round, const OwnInputs& own);

}  // namespace llp::app
