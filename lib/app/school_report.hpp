#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "app/reported_schools.hpp"
#include "core/urn.hpp"
#include "model/phase.hpp"
#include "report/pages/school_report.hpp"

namespace llp::app {

/// The facts of the page of one school. Throws NotFoundError where the store holds none of this URN.
report::SchoolReportFacts school_report(const Reading& reading, Urn urn);

/// An action of an open plan is overdue, or the school is urgent and nobody supports it.
bool wants_attention(const report::SchoolReportFacts& facts);

/// Takes the facts of a school, and of how many there are.
using SchoolReportVisit = std::function<void(report::SchoolReportFacts facts, std::int64_t schools)>;

/// The same of every open school that is chosen, by URN, from one state of the store. Throws as reported_schools, and
/// NotFoundError where there is none.
void school_reports(const Reading& reading, const SchoolChoice& choice, const SchoolReportVisit& visit);

}  // namespace llp::app
