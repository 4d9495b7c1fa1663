#pragma once

#include <optional>
#include <vector>

#include "match/preparation.hpp"
#include "model/explanation.hpp"
#include "model/pairing.hpp"

namespace llp::match {

/// A round as far as one is compared with another: without reasons and accounts.
struct Outline {
    std::vector<Pair> pairs;  ///< By supported, then supporter.
    Points total;
};

Outline outline_of(const Round& round);

/// What a round's proof leaves open: another round for the same parties is soonest found from there. It changes no
/// result.
struct Start {
    std::vector<Pair> pairs;
    std::optional<std::int64_t> floor;
};

/// Nothing, where the round has no proof of what was prepared.
Start start_of(const Round& round, const Preparation& prepared);

/// What is assigned; nullopt where the locks and minimum loads cannot be met.
std::optional<Outline> decided_again(const Preparation& prepared, const Start& start);

/// The same with the option locked, or left out.
std::optional<Outline> decided_with(const Preparation& prepared, const Option& option, const Start& start);
std::optional<Outline> decided_without(Preparation& prepared, const Option& option, const Start& start);

/// The same after preparing; nullopt also where that is refused.
std::optional<Outline> made_again(const Problem& problem, const Settings& settings);

/// Supporters of one school, ascending.
std::vector<Party> supporters_of(const Outline& outline, const Party& supported);

/// What `after` is against `before`; moves are of schools other than `but`.
Consequence consequence(const Outline& before, const Outline& after, const Roster& roster, const Party& but);

}  // namespace llp::match
