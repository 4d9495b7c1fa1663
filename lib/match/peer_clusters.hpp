#pragma once

#include <map>
#include <string>
#include <vector>

#include "match/cluster_wish.hpp"
#include "match/problem.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// Puts schools into peer-review clusters (a round of kind "clusters").
///
/// The pool is the members that are state-funded and open on the day, without guests and schools from outside. Two of
/// them may stand together where every rule of cluster_rules() in force lets them, neither way round refused, and
/// nobody asked to keep them apart; at most most_of_a_trust of one trust stand in a cluster. What is not known never
/// refuses, but for the place and the phase. What pairs are worth is told in peer_score.hpp, what a clustering is worth
/// in solvers/clusters.hpp; first as many schools as can be stand in a cluster. `settings.furthest` and
/// settings.weights are looked at, and settings.without.
///
/// Throws UsageError for a school that is named and not in the pool, for sizes that cannot be, or for more schools than
/// can be clustered; UnmetError where schools that must stay together may not.
Round propose_clusters(const Problem& problem, const Settings& settings, const ClusterWish& wish);

/// SHA-256 of the inputs and of all that was asked for, as a round's parameters say it.
std::string digest_of_clusters(const Problem& problem, const Settings& settings, const ClusterWish& wish,
                               const std::map<std::string, std::string>& parameters);

/// Names of the rules that look at two schools of one cluster, in the order in which they are asked: the first that
/// refuses is counted. "same-trust" is asked where one school of a trust is the most; "kept-apart" is what a person
/// asked for.
std::vector<std::string_view> cluster_rules();

}  // namespace llp::match
