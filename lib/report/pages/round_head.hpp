#pragma once

#include <vector>

#include "core/date.hpp"
#include "model/pairing.hpp"
#include "report/document.hpp"

namespace llp::report {

/// What the pages on rounds of every kind have in common.

/// as_of, kind, round, status, made_on, digest and weights.
std::vector<Field> round_head(Date as_of, const Round& round);

/// Who approved the round, and who ended it, where that is so.
void add_approval(const Round& round, std::vector<Field>& head);

/// "parameters": what was asked for.
Facts round_parameters(const Round& round);

/// What may be done with the round next: of a what-if, that nothing is stored; of a proposal, how to approve it;
/// nothing of one that is approved.
std::vector<Block> what_next(const Round& round);

/// What rounds of several kinds have made, as columns: pairs, clusters, reviews, and who is left. People read the
/// columns of the kinds that there are.
std::vector<Column> made_columns(const std::vector<Round>& rounds);
std::vector<Cell> made_cells(const Round& round);

}  // namespace llp::report
