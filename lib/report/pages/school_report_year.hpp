#pragma once

#include "report/pages/school_report.hpp"

namespace llp::report {

/// What happened in the last year: inspections, changes of its entry, findings of what was loaded.
Section last_year(const SchoolReportFacts& facts);

}  // namespace llp::report
