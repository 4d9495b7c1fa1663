#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/pairing.hpp"

namespace llp {

/// What became of the schools of one round in another.
enum class PairChange {
    kept,   ///< The same supporter.
    moved,  ///< Another supporter.
    added,  ///< A supporter only in the later round.
    gone    ///< A supporter only in the earlier round.
};

/// "kept", "moved", "new", "gone".
std::string_view token(PairChange change) noexcept;

/// Something that the two rounds show about one change.
struct ChangeCause {
    enum class Kind {
        supports_others,   ///< The old supporter is given others in the later round that it did not have.
        supported_others,  ///< The new one had others in the earlier round that it is not given now.
        next_best_now,     ///< The old one is still allowed, and among the next best; it is given nobody else.
        next_best_then,    ///< The new one was among the next best, and gives nobody up.
        not_chosen_now,    ///< The old one is given nobody else, and is not among the next best.
        not_chosen_then,   ///< The new one gives nobody up, and was not among the next best.
        has_supporter,     ///< The school is not in the later round, having a supporter in a running partnership.
        not_in_round_now,  ///< The school is not in the later round: no need, or not of its pool.
        not_in_round_then,
        unmatched_now,  ///< No supporter could be found for it.
        unmatched_then
    };
    Kind kind;
    std::optional<Party> supporter = {};  ///< Of whom it is said; none where it is said of the school.
    std::vector<Party> others = {};       ///< The schools that it is given now, or gives up; by party.

    friend bool operator==(const ChangeCause&, const ChangeCause&) = default;
};

/// "supports-others", "next-best-now", ...
std::string_view token(ChangeCause::Kind kind) noexcept;

/// One pair of one school, then and now: both of a kept pair, or of one supporter that took the place of another.
struct ComparedPair {
    PairChange change = PairChange::kept;
    Party supported;
    std::optional<Pairing> then;
    std::optional<Pairing> now;
    std::vector<ChangeCause> causes;  ///< Of a kept pair none.
};

/// A school without a supporter, or with fewer than asked for, in one round or in both.
struct ComparedUnmatched {
    Party supported;
    std::optional<Unmatched> then;
    std::optional<Unmatched> now;
    bool in_then = false;  ///< The earlier round was about it.
    bool in_now = false;
};

struct RoundComparison {
    std::vector<ComparedPair> pairs;           ///< By supported, then by supporter, the earlier one first.
    std::vector<ComparedUnmatched> unmatched;  ///< By supported.
};

}  // namespace llp
