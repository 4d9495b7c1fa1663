#pragma once

#include <cstdint>
#include <vector>

#include "model/load.hpp"
#include "model/review.hpp"
#include "model/review_follow_up.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Saves one line of a peer review under its natural key: school, day, what it says, of what, and in which words.
Saved save(Write& write, const ReviewLine& line);

/// The key of a line, as loads remember it.
std::uint64_t form_key(const ReviewLine& line);

/// All that a state of the store holds, by URN and day; within a review in the order of ReviewPart, then by subject and
/// text. `file` is filled in.
std::vector<ReviewLine> reviews(const Snapshot& snapshot);

/// Saves one decision, under the finding that it is about.
Saved save(Write& write, const ReviewFollowUp& follow_up);

/// By URN, day, subject and text.
std::vector<ReviewFollowUp> follow_ups(const Snapshot& snapshot);

}  // namespace llp::store
