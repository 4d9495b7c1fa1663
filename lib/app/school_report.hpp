#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"
#include "core/urn.hpp"
#include "model/phase.hpp"
#include "report/pages/school_report.hpp"

namespace llp::app {

/// The facts of the page of one school. Throws NotFoundError where the store holds none of this URN.
report::SchoolReportFacts school_report(const Reading& reading, Urn urn);

/// An action of an open plan is overdue, or the school is urgent and nobody supports it.
bool wants_attention(const report::SchoolReportFacts& facts);

/// Of which schools pages are made: open, state-funded ones.
struct SchoolScope {
    std::vector<int> authorities;  ///< Empty: the only one in the store, or UsageError.
    std::optional<Phase> phase;    ///< None: all.
    std::string district;          ///< By name, case and accents aside; empty: all.
    std::string trust;             ///< The number of the trust, or its name, the same way; empty: all.
};

/// Takes the facts of a school, and of how many there are.
using SchoolReportVisit = std::function<void(report::SchoolReportFacts facts, std::int64_t schools)>;

/// The same of every school of the scope, by URN, from one state of the store. Throws NotFoundError, naming what there
/// is, where no school is of the phase, the district or the trust.
void school_reports(const Reading& reading, const SchoolScope& scope, const SchoolReportVisit& visit);

}  // namespace llp::app
