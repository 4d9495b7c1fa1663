#pragma once

#include "match/problem.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// Proposes who could be partners (a round of kind "partners"): pairs of schools of which each brings what the other
/// needs.
///
/// The pool is all members among the schools that are state-funded and open on the day; organisations have no needs and
/// take no part, nor does a school that has a partner: another with which it supports each other in partnerships that
/// run. Two may be partners where every rule allows that each supports the other; so nothing-to-offer asks
/// that both have a need that the other meets, and while it is in force a school of which no need is known has no
/// partner. A pair is worth what each support would score, added up; one that is worth nothing, or less, is not made.
///
/// Settings.locks are pairs that must be made, in either order, and settings.forbids pairs that must not. A lock may
/// name a guest.
///
/// Aims: the most points; then the fewest metres, a distance that is not known counting as the furthest. Both are exact
/// over all pairs, and checked by the proof before anything is told. Where several choices are equal in both, it is the
/// same one for the same input.
///
/// Refused counts tell each other school of the pool once for each school: under "forbidden", too-far or the first rule
/// of the list that refuses that it be supported by the other; else under the first that refuses that it support the
/// other; else "no-need-known" of either, "no-points", or "locked" where the other is locked to somebody else.
///
/// Throws UsageError for an unknown rule, lock or forbid; UnmetError for a lock that a rule refuses, or two of one
/// school; InputError where scores are too great to be added up exactly.
Round propose_partners(const Problem& problem, const Settings& settings);

}  // namespace llp::match
