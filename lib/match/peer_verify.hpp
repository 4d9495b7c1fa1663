#pragma once

#include "match/problem.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"
#include "model/verification.hpp"

namespace llp::match {

/// Whether a round of partners, clusters or reviews is what it says, by the problem that it was made from: that the
/// inputs are those of its digest; that its pairs, clusters or reviews keep every rule; that their points add up to its
/// total; that all else that it tells follows; and that neither more nor better can be made. `settings` are the weights
/// that it was made with.
///
/// Partners: the stored prices are held against every pair. Clusters: the stored prices are held against every cluster,
/// in whole numbers; what has no prices is bounded by the best partners, and by a flow, which is solved; where it would
/// be too much work the claim is not proved again. Reviews: the heaviest pairs of schools, which are solved again and
/// say how many reviews there can be, and the bound that follows from them or from the stored prices over every review.
PeerVerification verify_partners(const Round& round, const Problem& problem, const Settings& settings);
PeerVerification verify_clusters(const Round& round, const Problem& problem, const Settings& settings);
PeerVerification verify_reviews(const Round& round, const Problem& problem, const Settings& settings);

}  // namespace llp::match
