#pragma once

#include <vector>

#include "model/result.hpp"
#include "model/school.hpp"

namespace llp::app {

/// Rows that name their school by authority and number, under its URN: of the open school that has the number on the
/// day; where none has it, of the only one held that had it. Rows of a number that several open schools have, or none
/// and several closed ones had, are nobody's and left out.
std::vector<ResultRow> read_numbered(std::vector<NumberedResult> rows, const std::vector<School>& schools, Date day);

}  // namespace llp::app
