#pragma once

#include <optional>

#include "match/problem.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"
#include "model/peer_explanation.hpp"

namespace llp::match {

/// Why a school has its partner in a round, or none, by the problem that the round was made from. The best three other
/// partners are listed, and `why_not`; what each would cost is found by making the round again with that pair. Throws
/// NotFoundError for a school that took no part.
PartnerExplanation explain_partner(const Round& round, const Problem& problem, const Settings& settings, Urn school,
                                   std::optional<Urn> why_not);

/// Why a school stands in its cluster, or in none. For each other cluster, or that of `why_not` alone, the least that
/// it costs to put the school there is found by trying to move it alone, and to exchange it for each school of it, by
/// every rule. The other clusters stay as they are, so that a better change of several at once is not looked for.
/// Throws as above.
ClusterExplanation explain_cluster(const Round& round, const Problem& problem, const Settings& settings, Urn school,
                                   std::optional<Urn> why_not);

/// Why a school has its reviewers and hosts in a rota: how good each review is among those that are allowed, and of the
/// best three other reviewers, or of `why_not` both ways, what refuses it or whom it has instead. Nothing is solved.
/// Throws as above.
ReviewExplanation explain_review(const Round& round, const Problem& problem, const Settings& settings, Urn school,
                                 std::optional<Urn> why_not);

}  // namespace llp::match
