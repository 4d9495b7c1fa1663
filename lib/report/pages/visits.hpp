#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "model/visit.hpp"
#include "report/document.hpp"
#include "report/pages/wording.hpp"

namespace llp::report {

/// A visit with the parties of its plan.
struct PlannedVisit {
    Visit visit;
    Party supported;
    Party supporter;
    /// Why its day is none for it, for which it was proposed or agreed before: "plan-over",
    /// "partnership-over", "school-closed", "supporter-closed", "school-busy", "supporter-busy"; empty where it is one.
    std::string refused = {};
};

/// What `llp plan visits` prints.
struct VisitListFacts {
    Date as_of;
    std::vector<PlannedVisit> visits;  ///< By day, those without one last; then by plan and number.
    Names names;                       ///< Of the parties.
};

/// A row for each visit, as llp.visits/1 has it.
Table visit_table(std::string name, const std::vector<PlannedVisit>& visits, const Names& names, Date as_of,
                  std::string empty);

/// Why a day is none for a visit, in words, of the tokens of UnplacedVisit.
std::string_view told_refusal(std::string_view reason);

/// "morning of 2026-12-01", the day alone of a whole one, "no day".
std::string when_in_words(const Visit& visit);

/// llp.visits/1: { as_of, visits [ {plan, visit, kind, day, weekday, part, half_days, supported, supported_name,
/// supporter, supporter_name, led_by ("supporter" or "broker"), status, overdue, refused, earliest, latest, apart,
/// note} ] }. `overdue`: its day is past, and nothing was said of it since. `refused`: see PlannedVisit.
Document visits(const VisitListFacts& facts);

}  // namespace llp::report
