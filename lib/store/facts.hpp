#pragma once

#include <vector>

#include "model/load.hpp"
#include "model/record.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Each saves one fact under its natural key.

Saved save(Write& write, const ResultRow& row);
Saved save(Write& write, const Judgement& judgement);
Saved save(Write& write, const Membership& membership);
Saved save(Write& write, const Declaration& declaration);
Saved save(Write& write, const Capacity& capacity);
Saved save(Write& write, const Conflict& conflict);

/// All that a state of the store holds, in the order of their keys: by URN or party first. Facts about schools that the
/// store does not hold are among them. `file` is filled in: the file of the load that stated the fact, or the words
/// typed.

std::vector<ResultRow> results(const Snapshot& snapshot);
std::vector<Judgement> judgements(const Snapshot& snapshot);
std::vector<Membership> memberships(const Snapshot& snapshot);
std::vector<Declaration> declarations(const Snapshot& snapshot);
std::vector<Capacity> capacities(const Snapshot& snapshot);
std::vector<Conflict> conflicts(const Snapshot& snapshot);

}  // namespace llp::store
