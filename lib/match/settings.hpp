#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/keep_rate.hpp"
#include "core/quantity.hpp"
#include "model/party.hpp"

namespace llp::match {

/// A supported party and its supporter, in this order.
using Pair = std::pair<Party, Party>;

/// How similarity of context is put together. A share says how much a variable counts among those known of both
/// schools; a span is the difference at which two schools have nothing in common in it.
struct ContextWeights {
    PerMille pupils;  ///< Smaller roll over greater roll.
    PerMille fsm;
    PerMille eal;
    PerMille sen;
    PerMille rural;       ///< Both rural, or both not.
    Millionths fsm_span;  ///< Percentage points.
    Millionths eal_span;
    Millionths sen_span;
};

/// What a score is made of, in points. See score.hpp for the sums.
struct Weights {
    Points need;                               ///< For a need of level -1 met by a strength of level 1.
    std::map<std::string, PerMille> priority;  ///< By area; 1000 where an area is not named.
    PerMille urgent;                           ///< On top of the priority where the need is urgent.
    PerMille offer_level;                      ///< The level at which a declared, willing offer counts.
    PerMille need_level;                       ///< The level, below zero, of a declared need.
    Points declared;                           ///< For a declared, willing offer within capacity.
    Points topic;                              ///< For an offer of the very topic in which a need was declared.
    Points context;                            ///< For the same circumstances in all that is known of both.
    Points per_km;                             ///< Taken off for each whole kilometre.
    Points continuity;                         ///< For a partnership of the two that has ended before.
    Points keep;                               ///< For a pair of the round that is to be kept, unless said otherwise.
    Points load;                               ///< Taken off for each school that the supporter supports already.
    ContextWeights similarity;
};

/// What makes a supporter.
enum class Supporters {
    both,      ///< What is declared and what evidence derives.
    declared,  ///< Willing offers alone.
    derived    ///< Strengths by evidence alone.
};

std::string_view token(Supporters supporters) noexcept;
std::optional<Supporters> read_supporters(std::string_view text) noexcept;

/// Pairs of an earlier round that are to be kept where that is worth it.
struct Keep {
    std::string round;
    std::vector<Pair> pairs;  ///< Ascending, each once.
    KeepRate rate;
    bool in_score = false;  ///< The rate, which is then whole, is a part of the score of each of these pairs.
};

/// How a round is to be decided. The first group is what a person asks for, the rest stands in a weights file.
struct Settings {
    std::vector<std::string> without;  ///< Rules switched off, by name; "all" for every one.
    std::vector<Pair> locks;           ///< Pairs that must be made.
    std::vector<Pair> forbids;         ///< Pairs that must not.
    bool fair = true;                  ///< The worst pair is as good as can be before the sum of points counts.
    std::optional<int> capacity;       ///< Schools per supporter instead of what is declared, minimum loads included.
    Supporters supporters = Supporters::both;
    std::optional<Keep> keep;
    /// Parties that take no part, and whose running partnerships count as over.
    std::vector<Party> withdrawn;
    std::optional<Minutes> longest;  ///< By road, where that is known; none: only the straight line counts.

    std::string name;               ///< Of the weights file, with its version: "support 1".
    Metres furthest;                ///< A supporter may be so far away.
    int demand = 1;                 ///< Supporters per school, those that it has already included.
    Days days_per_pairing{5};       ///< A term.
    int room_without_capacity = 1;  ///< Schools that a supporter can carry that was not asked for its capacity.
    int smallest_roll = 100;        ///< Below it such a supporter has no room.
    int cooling_off = 365;          ///< Days after the end of a partnership before the same two may be paired again.
    int runners_up = 3;             ///< Listed for each pair.
    Weights weights;
};

/// Those of data/defaults/support.toml.
Settings default_settings();

/// Reads a weights file of the same shape. Throws InputError naming the file, the line and an unknown key, an absent
/// one, an area that is not in data/defaults/areas.csv or a number out of its range.
Settings read_settings(std::string_view text, std::string_view file_name);

}  // namespace llp::match
