#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/quantity.hpp"
#include "model/pairing.hpp"
#include "model/party.hpp"

namespace llp {

/// A school whose supporters are others than in the round.
struct Move {
    Party supported;
    std::vector<Party> before;  ///< Ascending; empty: none.
    std::vector<Party> after;
};

/// What a round would be if one thing were other, against what it is: below zero is worse.
struct Consequence {
    std::int64_t urgent = 0;  ///< Urgent schools with a supporter.
    std::int64_t served = 0;  ///< Schools with a supporter.
    std::int64_t pairs = 0;
    std::int64_t kept = 0;  ///< Pairs of an earlier round that is to be kept.
    Points total;
    std::vector<Move> moves;  ///< Of other schools, by party.
};

/// A supporter that the school was not given.
struct Alternative {
    Party supporter;
    std::optional<Points> score;               ///< None where a rule refuses it.
    std::optional<Metres> apart;               ///< None where a place is not known.
    std::string rule;                          ///< That refuses it first; empty where it is allowed.
    std::string why;                           ///< In words, of the rule.
    std::vector<Party> given_to;               ///< Whom it supports in the round.
    std::optional<Consequence> consequence{};  ///< Of giving it to the school all the same; none where that cannot be.
};

/// Whether a pair of the round could be left out of one as good. Found by making the round again without it.
struct Necessity {
    Party supporter;
    /// The first aim in which the best round without the pair is worse: "urgent", "served", "pairs", "worst",
    /// "points" (with what is given for keeping an earlier round), "kept" (pairs of it) or "metres"; "order": in none,
    /// the order of numbers decided. "lock": a person locked it; "loads": without it a lock or a minimum load cannot be
    /// met.
    std::string decided_by;
    std::int64_t cost = 0;  ///< By how much it is worse in that aim: schools, pairs, points (rounded up) or metres.
    std::vector<Party> instead{};              ///< Whom that round gives the school in its place; empty: nobody.
    std::optional<Consequence> consequence{};  ///< None for "lock" and "loads".
};

/// A change under which the school would have one supporter more. Each was tried: the round was made again with it.
struct Relaxation {
    std::string kind;                  ///< "distance", "days", "room" or "rule".
    std::string option;                ///< What to type: "--max-km 54"; empty where a supporter's room is to grow.
    std::optional<Party> supporter{};  ///< Whose room is to grow, so that it has room for one school more.
    std::int64_t schools = 0;          ///< By how many schools its most is to grow; 0: only days bind.
    Days days{0};                      ///< By how many days a term; 0: days do not bind.
    Party served_by;                   ///< Whom the school would then be given.
    Consequence consequence;
};

/// Why a school has the supporters that it has in a round, or none.
struct Explanation {
    Party supported;
    int wanted = 0;                         ///< Supporters that it was to have; 0: it took no part.
    std::vector<Pairing> pairs;             ///< As the round has them.
    std::vector<Necessity> necessities{};   ///< Of each of them.
    Tally refused;                          ///< Candidates by the rule that refused them first.
    std::vector<Alternative> alternatives;  ///< The next best allowed ones, and the one that was asked for.
    /// Who wants what there is too little of: those whose supporters could be swapped for what the school lacks, and
    /// the supporters that they share. Empty where the school has all that it wants.
    std::vector<Party> competing;
    std::vector<Party> contested;
    std::int64_t contested_room = 0;        ///< Schools that the contested supporters can take in this round.
    std::vector<Relaxation> relaxations{};  ///< The nearest of each kind; empty where the school has all that it wants.
};

}  // namespace llp
