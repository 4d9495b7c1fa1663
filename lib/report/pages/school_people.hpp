#pragma once

#include "report/pages/school.hpp"

namespace llp::report {

/// Who holds which role at the school, and how to reach them. Machines get the table always; people where any role is
/// known.
Section people(const SchoolFacts& facts);

}  // namespace llp::report
