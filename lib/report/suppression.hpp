#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "report/document.hpp"

namespace llp::report {

/// A count of pupils, or either side of a percentage of them, must be above this to be shown.
inline constexpr std::int64_t largest_hidden_pupils = 5;

/// Which rows of a breakdown are hidden, in closed form. `pupils` is that of each row of the table, nullopt where it
/// has none that we counted (nothing, or 0 because there is no school).
///
/// First every row with at most `largest_hidden_pupils`. Then, of each sum with a hidden part, its smallest further
/// parts, in the order of the rows where they are equal, until the hidden parts come to more than that together; and
/// every part of a hidden total. Whoever knows all that is shown, and that no number is below zero, then cannot tell a
/// hidden number more closely than within 6: whatever the hidden parts of one sum come to may stand in any one of them.
std::vector<bool> hidden_rows(const std::vector<PupilSum>& sums,
                              const std::vector<std::optional<std::int64_t>>& pupils);

/// Hides the cells of the breakdown that are not to be shown: the numbers by `hidden_rows`, a percentage with its
/// number or where the rule hides the pupils that it leaves out; and whole numbers with their percentages. Says how
/// many were hidden. Throws std::logic_error where the table is not as `Breakdown` says, or does not add up: a page is
/// wrong, and nothing can be promised.
int suppress(Table& table);

/// Throws std::logic_error where the document divides pupils by one thing twice: two such tables would be one of two
/// ways, whose hidden cells could be told from both.
void refuse_two_ways(const Document& document);

}  // namespace llp::report
