#pragma once

#include <vector>

#include "model/context.hpp"
#include "model/result.hpp"
#include "model/school.hpp"

namespace llp::evidence {

/// The circumstances of each school, by URN: each figure from the newest census that has it. The share with special
/// needs adds support and plans of one census; pupils come from the register where no census of the school itself has
/// them.
std::vector<Context> read_contexts(const std::vector<School>& schools, const std::vector<ResultRow>& results);

}  // namespace llp::evidence
