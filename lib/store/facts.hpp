#pragma once

#include <cstdint>
#include <vector>

#include "model/load.hpp"
#include "model/record.hpp"
#include "store/session.hpp"

namespace llp::store {

/// Each saves one fact under its natural key. Facts of dated sources are saved by store/dated_facts.hpp.

Saved save(Write& write, const ResultRow& row);
Saved save(Write& write, const NumberedResult& row);
Saved save(Write& write, const Membership& membership);
Saved save(Write& write, const Declaration& declaration);
Saved save(Write& write, const Capacity& capacity);
Saved save(Write& write, const Conflict& conflict);
Saved save(Write& write, const Travel& travel);
Saved save(Write& write, const TermDates& dates);

/// The key of what people say by form, as loads remember it.
std::uint64_t form_key(const Membership& membership);
std::uint64_t form_key(const Declaration& declaration);
std::uint64_t form_key(const Capacity& capacity);
std::uint64_t form_key(const Conflict& conflict);
std::uint64_t form_key(const Travel& travel);
std::uint64_t form_key(const TermDates& dates);

/// All that a state of the store holds, in the order of their keys: by URN or party first. Facts about schools that the
/// store does not hold are among them. `file` is filled in: the file of the load that stated the fact, or the words
/// typed.

std::vector<ResultRow> results(const Snapshot& snapshot);
std::vector<NumberedResult> numbered_results(const Snapshot& snapshot);
std::vector<Membership> memberships(const Snapshot& snapshot);
std::vector<Declaration> declarations(const Snapshot& snapshot);
std::vector<Capacity> capacities(const Snapshot& snapshot);
std::vector<Conflict> conflicts(const Snapshot& snapshot);
std::vector<Travel> travel(const Snapshot& snapshot);
std::vector<TermDates> term_dates(const Snapshot& snapshot);

}  // namespace llp::store
