#pragma once

#include "report/pages/plan.hpp"

namespace llp::report {

/// The parts of a plan as llp.plan/1 has them, a row for each: for machines, as people see them by priority.
std::vector<Block> plan_tables(const PlanFacts& facts);

}  // namespace llp::report
