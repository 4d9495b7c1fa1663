#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/tally.hpp"
#include "match/roster.hpp"
#include "match/rule.hpp"

namespace llp::match {

/// A candidate that no rule refuses. Positions are those of the roster.
struct Option {
    std::size_t supported;
    std::size_t supporter;
    Points score;
    std::optional<Metres> apart;  ///< None where a place is not known.
    bool kept = false;            ///< A pair of the round that is to be kept.
    Points keep = Points(0);      ///< Of the score, the part for keeping.
};

/// Which candidates are left, and what took the others out.
struct Options {
    std::vector<Option> allowed;           ///< By supported, then supporter.
    std::map<std::size_t, Tally> refused;  ///< By supported, of each rule, or "forbidden". See `tried`.
};

/// The verdict on one candidate: the first rule in force, in the order of the list, that refuses it; none where it is
/// allowed. Where the store does not hold one of the two, only rules that decide by name are asked.
struct Refusal {
    std::string_view rule;
    std::string why;
};
std::optional<Refusal> first_refusal(const Roster& roster, std::size_t supported, std::size_t supporter,
                                     const std::vector<Rule>& in_force);

/// Names of the rules in force that lack the data to decide on an allowed candidate, in the order of the list.
std::vector<std::string> undecided(const Roster& roster, std::size_t supported, std::size_t supporter,
                                   const std::vector<Rule>& in_force);

/// Names of the rules in force that have nothing to ask the supporter, in the order of the list.
std::vector<std::string> not_applicable(const Roster& roster, std::size_t supported, std::size_t supporter,
                                        const std::vector<Rule>& in_force);

/// Whether a person forbade the pair.
bool is_forbidden(const Roster& roster, std::size_t supported, std::size_t supporter);

/// Tries every supporter for every supported. A candidate that is taken out is counted once: as "forbidden" where a
/// person forbade it, else as too-far where that rule refuses it, else under the first rule in the order of the list
/// that refuses it. So for each supported the counts and its allowed candidates add up to the other supporters.
Options tried(const Roster& roster, const std::vector<std::size_t>& supported,
              const std::vector<std::size_t>& supporters);

}  // namespace llp::match
