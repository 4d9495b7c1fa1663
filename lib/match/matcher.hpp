#pragma once

#include <cstddef>
#include <vector>

#include "match/problem.hpp"
#include "match/roster.hpp"
#include "match/settings.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// Proposes who supports whom (kind "support").
///
/// The pool is all members: schools that are state-funded and open on the day, and organisations. Supported is each of
/// its schools with a need (none from outside), by its evidence or declared, that has fewer than settings.demand
/// supporters in running partnerships; and each that a lock names first. Every party of the pool is tried as a
/// supporter of each of them; one that a lock names second joins it. A supporter's room is what running partnerships
/// leave of it (Room).
///
/// Refused counts tell each candidate once, under "forbidden", "too-far" or the first rule of the list that refuses it
/// (options.hpp), so that for each school they add up, with its allowed candidates, to the other parties of the pool.
/// `Round::supporters` is the number of parties that are allowed for somebody.
///
/// Aims, one after the other and exact, are those of solvers/flow.hpp; the round carries the proof. It depends on the
/// problem and the settings alone, not on the order of their lists; its digest is that of both (inputs.hpp). Its
/// accounts are those of equity_account.hpp and load_account.hpp.
///
/// Throws UnmetError where a lock or a minimum load cannot be met, UsageError for an unknown rule, lock or forbid.
Round propose(const Problem& problem, const Settings& settings);

}  // namespace llp::match
