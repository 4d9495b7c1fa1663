#pragma once

#include "report/pages/weekly.hpp"

namespace llp::report {

/// Who holds a role that another held before, and whose term of office has ended or ends soon. Machines get both tables
/// always; people where any role is known.
Section people(const WeeklyFacts& facts);

}  // namespace llp::report
