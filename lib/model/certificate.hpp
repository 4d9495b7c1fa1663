#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/quantity.hpp"
#include "model/party.hpp"

namespace llp {

/// In which shortage a party of a round stands, over certain pairs: among parties that compete for too few supporters
/// (for a first one, urgent schools before the others, or for further ones), or in none.
enum class Shortage : std::uint8_t { urgent, first, more, none };

/// "urgent", "first", "more", "none".
std::string_view token(Shortage shortage) noexcept;
std::optional<Shortage> read_shortage(std::string_view text) noexcept;

/// What shows of a round's pairs that none better can be made, to somebody who looks at every pair once. What it means
/// and how it is checked stands in match/solvers/proof_check.hpp.
struct Certificate {
    /// What is said of one party.
    struct Line {
        Party party;
        Shortage shortage = Shortage::none;  ///< Over all pairs.
        Shortage fair = Shortage::none;      ///< Over those that are not below the floor.
        bool bar = false;                    ///< In the set that shows why the floor cannot be higher.
        /// Points times `scale` less metres, a whole number that may need more than 64 bits.
        std::string price = "0";
    };

    std::int64_t scale = 1;       ///< Metres that one point outweighs.
    std::string kept = "0";       ///< What a kept pair is worth beside its points, in the measure of prices.
    std::optional<Points> floor;  ///< The least score of a pair that is not locked, where that was an aim.
    std::string bar;  ///< Of which count the bar speaks: "least", "urgent", "first", "more"; empty: no floor.
    std::vector<Line> supported;  ///< By party.
    std::vector<Line> supporters;
};

}  // namespace llp
