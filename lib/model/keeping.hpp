#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/keep_rate.hpp"
#include "core/quantity.hpp"
#include "model/party.hpp"

namespace llp {

/// What became of a pair of the round that was to be kept.
enum class KeptFate {
    kept,      ///< The new round has it too.
    stands,    ///< The two are partners already, so that nothing is to be proposed.
    changed,   ///< Allowed, and given up: a change.
    refused,   ///< No longer allowed: a change that cannot be helped.
    left,      ///< One of the two takes no part any more, or needs no supporter: no change.
    withdrawn  ///< One of the two was withdrawn: no change.
};

/// "kept", "stands", "changed", "refused", "left", "withdrawn".
std::string_view token(KeptFate fate) noexcept;
std::optional<KeptFate> read_kept_fate(std::string_view text) noexcept;

struct KeptPair {
    Party supported;
    Party supporter;
    KeptFate fate = KeptFate::kept;
    std::string rule;  ///< That refuses it; "fair" where the worst pair stands against it. Empty otherwise.
    std::string why;   ///< For people; may be empty.

    friend bool operator==(const KeptPair&, const KeptPair&) = default;
};

/// A plan that no mixture of others betters: of all that change so many pairs or fewer, and of those with so many
/// points or more.
struct TradeOff {
    int changes = 0;
    Points points;  ///< Without what is given for keeping.
    /// The plan is the best from this rate on, up to that of the trade-off before it (no limit for the first).
    KeepRate from;

    friend bool operator==(const TradeOff&, const TradeOff&) = default;
};

/// How a round keeps the pairs of an earlier one. A change is a pair of that round between a school that this round is
/// to find a supporter for and a supporter that takes part in it, which this round does not have.
struct Keeping {
    std::string round;
    KeepRate rate;  ///< At which the round was decided.
    bool in_score =
        false;  ///< The points are a part of the score of each kept pair; otherwise scores are without them.
    int changes = 0;
    Points points;                   ///< Of all pairs, without what is given for keeping.
    std::optional<int> most;         ///< Changes asked for at most.
    std::optional<Points> bound;     ///< No plan with `most` changes or fewer has more points.
    std::vector<KeptPair> pairs;     ///< Of the earlier round, by supported, then supporter.
    std::vector<TradeOff> frontier;  ///< Fewest changes first; empty where it was not asked for.
};

}  // namespace llp
