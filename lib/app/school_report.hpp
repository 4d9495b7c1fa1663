#pragma once

#include "app/job.hpp"
#include "core/urn.hpp"
#include "report/pages/school_report.hpp"

namespace llp::app {

/// The facts of the page of one school. Throws NotFoundError where the store holds none of this URN.
report::SchoolReportFacts school_report(const Reading& reading, Urn urn);

}  // namespace llp::app
