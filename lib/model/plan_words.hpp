#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace llp {

/// The words in which plans are kept, as the national improvement programme and schools' own plans use them.

/// in progress, paused, stopped, closed.
std::span<const std::string_view> plan_statuses() noexcept;
/// not started, in progress, done, dropped (it will not be done).
std::span<const std::string_view> action_statuses() noexcept;
/// Of a success criterion: not started, in progress, partially met, met, not met.
std::span<const std::string_view> criterion_states() noexcept;
/// The overall line of a review: progressing well; improved, complete; not improving as required; review not taken
/// place.
std::span<const std::string_view> overall_lines() noexcept;

inline constexpr std::string_view review_not_taken_place = "review not taken place";

/// The word among `known` that is meant: in either case, with blanks, hyphens or underscores between its parts, with
/// its commas or without. nullopt for anything else.
std::optional<std::string> read_plan_word(std::span<const std::string_view> known, std::string_view text);

/// "in progress, paused, stopped, closed"; those that hold commas in quotes.
std::string listed(std::span<const std::string_view> words);

}  // namespace llp
