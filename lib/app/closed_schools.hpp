#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "app/succession.hpp"
#include "model/lineage.hpp"
#include "model/school.hpp"
#include "model/support_plan.hpp"
#include "report/pages/closed_school.hpp"

namespace llp::app {

/// It was open and is no more; not one that is to open yet.
bool has_closed(const School& school, Date day);

/// The school as it is held; nullopt where it is not.
using SchoolOf = std::function<std::optional<School>(Urn)>;

/// A school that closed, with those that followed it: the one that speaks for it now, else all that are linked to it as
/// its successors.
report::ClosedSchool closed_school(const School& school, const Succession& succession, const Lineage& lineage,
                                   const SchoolOf& school_of);

/// True where one school would speak for both sides of the plan.
bool joins_both_sides(const SupportPlan& plan, const Succession& succession);

/// Those of the two schools of a plan that closed. `kept`: under the schools that it was drafted for.
std::vector<report::ClosedSchool> closed_schools(const SupportPlan& kept, const Succession& succession,
                                                 const Lineage& lineage, const SchoolOf& school_of, Date day);

/// The school, those that it followed and those that followed it, by whatever steps.
std::set<Urn> all_of_line(Urn school, const Lineage& lineage);

}  // namespace llp::app
