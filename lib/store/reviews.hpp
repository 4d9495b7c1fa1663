#pragma once

#include <vector>

#include "model/load.hpp"
#include "model/review.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Saves one line of a peer review under its natural key: school, day, what it says, of what, and in which words.
Saved save(Write& write, const ReviewLine& line);

/// All that a state of the store holds, by URN and day; within a review in the order of ReviewPart, then by subject and
/// text. `file` is filled in.
std::vector<ReviewLine> reviews(const Snapshot& snapshot);

}  // namespace llp::store
