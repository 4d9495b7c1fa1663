#pragma once

#include "model/self_sustainability.hpp"

namespace llp::match {

/// A party carries much where its schools are more than this of all that are carried.
inline constexpr PerMille much_carried(100);

/// What the network comes to.
///
/// Needs met inside: needs of the schools for which a link was made whose supporter takes part in the partnership; met
/// outside: those for which only other links were made. A school gives where it supports anybody, and receives where
/// anybody supports it; it is reached where it gives, receives or stands in a cluster. Loads are the schools that each
/// supporter carries, and 0 for whoever is able and carries none; carried are those of `schools`. Gini: see `gini` in
/// load_account.hpp.
///
/// The network joins the two parties of a link, and all members of a cluster, organisations among them. Its components
/// are the parts that hang together and have more than one party; the largest is that with the most schools. A party is
/// one on whom others depend where without it its component falls apart (it is a cut vertex: R. Diestel, Graph Theory,
/// section 1.4), or where it carries more than `much_carried`. Cut off are then the schools of its component, itself
/// left out, outside the part that keeps the most schools.
SelfSustainability self_sustainability(const SupportNetwork& network);

}  // namespace llp::match
