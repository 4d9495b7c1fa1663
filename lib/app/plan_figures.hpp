#pragma once

#include <vector>

#include "app/knowledge.hpp"
#include "model/support_plan.hpp"
#include "report/pages/plan.hpp"

namespace llp::app {

/// The rows of the school and of the open ones of its effective phase, with which its figures are compared.
std::vector<ResultRow> figures_for(const Knowledge& known, const School& school);

/// Something has come of the plan: it was reviewed, or is over.
bool tells_before_and_after(const SupportPlan& plan);

/// Of each objective that has a figure: the school's and the median of the schools it is compared with, in the year of
/// the draft and in the newest that is known on the day. Empty where the school is not held. The figure at the draft is
/// as the plan kept it; both medians are of what is known now, of the schools that are open now.
std::vector<report::PlanFigure> plan_figures(const Knowledge& known, const SupportPlan& plan);

}  // namespace llp::app
