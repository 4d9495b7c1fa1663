#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "core/quantity.hpp"

namespace llp {

/// Why a published figure is not there. Never read as zero.
enum class Missing {
    not_stated,      ///< An empty cell.
    suppressed,      ///< Hidden by the publisher, as the group is small (SUPP, c, x of old files, SP).
    not_applicable,  ///< The figure makes no sense for this school (z, NA, NE: no entries).
    not_published,   ///< Withheld or not collected (NP, NULL, x of new files, :).
    new_school,      ///< No results yet (NEW).
    low_coverage,    ///< Too few pupils covered, or of low reliability (LOWCOV, u).
    near_zero,       ///< Above zero but rounds to it (low).
    unreadable       ///< A cell that is none of the known codes; the load names it as a finding.
};

/// The token under which a reason is stored and printed: "suppressed", "not-applicable", ...
std::string_view token(Missing reason) noexcept;

/// The reason with this token, if there is one.
std::optional<Missing> read_missing(std::string_view token) noexcept;

/// One letter in official statistics' shorthand for tables: c, z, x, u, low.
std::string_view shorthand(Missing reason) noexcept;

/// A published figure: the number, or the reason that there is none.
using Measure = std::variant<Missing, Millionths>;

/// The number, if there is one.
constexpr std::optional<Millionths> number(const Measure& measure) noexcept {
    const auto* const value = std::get_if<Millionths>(&measure);
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

}  // namespace llp
