#pragma once

#include "app/job.hpp"
#include "app/reported_schools.hpp"
#include "report/pages/county.hpp"

namespace llp::app {

/// The account of the partnership on the day. Throws as reported_schools.
report::CountyFacts county(const Reading& reading, const SchoolChoice& choice);

}  // namespace llp::app
