#pragma once

#include "app/knowledge.hpp"
#include "app/pair_schools.hpp"
#include "match/problem.hpp"
#include "match/settings.hpp"
#include "model/travel.hpp"
#include "store/session.hpp"

namespace llp::app {

/// What a round is decided on, but for the ways by road: the schools of the request's authorities (all, where it names
/// none) and phase, those that a lock names, organisations that have offered something, stated their capacity or are
/// named by a lock, and what is known of them. With --cross-border also the schools of other authorities that stand
/// within `furthest` of one of its own. Partnerships of the round under whose name the result is to be saved are left
/// out: to propose it again under its name must give it again. Fifths of free school meals are those of the nation
/// where the store knows the shares of 10,000 open, state-funded schools or more, otherwise those of the request's
/// authorities.
match::Problem support_problem(const Knowledge& known, const PairRequest& request, Metres furthest);

/// The same with the ways by road, and with organisations placed by their postcodes.
match::Problem support_problem_over(const store::Snapshot& snapshot, const Knowledge& known, const PairRequest& request,
                                    Metres furthest);

/// Every school, and the organisations of the round and those that speak, so that the pairs of a round can be asked
/// again even where one has left the pool.
match::Problem everyone(const Knowledge& known, const Round& round);

/// Those between two of the parties.
std::vector<Travel> ways_between(const std::vector<match::Someone>& parties, std::vector<Travel> travel);

/// The default settings, or those of the request's weights file, with what the request asks for.
match::Settings support_settings(const PairRequest& request);

}  // namespace llp::app
