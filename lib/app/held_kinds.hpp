#pragma once

#include "app/reported_schools.hpp"
#include "evidence/profiler.hpp"
#include "report/pages/report_head.hpp"

namespace llp::app {

/// Of what anything is held about the authorities, whatever part of them is reported: a district of which no school was
/// reviewed has 0 reviews where the county has some.
report::Held held_kinds(const Knowledge& known, const ReportedSchools& reported, const evidence::Profiler& profiler);

}  // namespace llp::app
