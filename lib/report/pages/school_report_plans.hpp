#pragma once

#include "report/pages/school_report.hpp"

namespace llp::report {

/// With whom it works, in partnerships, clusters and peer reviews, and what came of its plans.
Section partners_and_plans(const SchoolReportFacts& facts);

}  // namespace llp::report
